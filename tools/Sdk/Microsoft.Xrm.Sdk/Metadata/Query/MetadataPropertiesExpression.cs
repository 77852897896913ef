using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(Name = "MetadataPropertiesExpression", Namespace = ContractNamespaces.MetadataQuery2011)]
public sealed class MetadataPropertiesExpression : IExtensibleDataObject
{
    public MetadataPropertiesExpression() { }

    public MetadataPropertiesExpression(params string[] propertyNames) => PropertyNames.AddRange(propertyNames);

    [DataMember]
    public DataCollection<string> PropertyNames { get => field ??= []; internal set; }

    [DataMember]
    public bool AllProperties { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
