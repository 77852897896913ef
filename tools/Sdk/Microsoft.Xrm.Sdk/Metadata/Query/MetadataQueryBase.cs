using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(Name = "MetadataQueryBase", Namespace = ContractNamespaces.MetadataQuery2011)]
[KnownType(typeof(MetadataQueryExpression))]
public abstract class MetadataQueryBase : IExtensibleDataObject
{
    public ExtensionDataObject ExtensionData { get; set; }
}
