using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "LookupAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    public LookupAttributeMetadata() : this(null) { }

    public LookupAttributeMetadata(LookupFormat? format) : base(AttributeTypeCode.Lookup) => Format = format;

    [DataMember]
    public LookupFormat? Format { get; set; }

    [DataMember]
    public string[] Targets { get; set; }
}
