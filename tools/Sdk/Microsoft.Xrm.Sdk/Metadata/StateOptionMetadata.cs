using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "StateOptionMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class StateOptionMetadata : OptionMetadata
{
    [DataMember]
    public int? DefaultStatus { get; set; }

    [DataMember]
    public string InvariantName { get; set; }
}
