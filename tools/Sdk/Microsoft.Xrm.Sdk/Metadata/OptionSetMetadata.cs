using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "OptionSetMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    public OptionSetMetadata() { }

    public OptionSetMetadata(OptionMetadataCollection options) => Options = options;

    [DataMember]
    public OptionMetadataCollection Options { get => field ??= []; private set; }

    [DataMember(Order = 91)]
    public string ParentOptionSetName { get; set; }
}
