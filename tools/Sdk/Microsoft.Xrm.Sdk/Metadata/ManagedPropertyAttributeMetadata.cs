using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "ManagedPropertyAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class ManagedPropertyAttributeMetadata : AttributeMetadata
{
    public const int EmptyParentComponentType = 0;

    public ManagedPropertyAttributeMetadata() : this(null) { }

    public ManagedPropertyAttributeMetadata(string schemaName) : base(AttributeTypeCode.ManagedProperty, schemaName) { }

    [DataMember]
    public AttributeTypeCode ValueAttributeTypeCode { get; internal set; }

    [DataMember]
    public int? ParentComponentType { get; internal set; }

    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    [DataMember]
    public string ParentAttributeName { get; internal set; }
}
