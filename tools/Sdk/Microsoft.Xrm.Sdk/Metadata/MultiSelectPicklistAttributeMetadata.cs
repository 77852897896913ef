using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "MultiSelectPicklistAttributeMetadata", Namespace = ContractNamespaces.Metadata90)]
public sealed class MultiSelectPicklistAttributeMetadata : EnumAttributeMetadata
{
    public MultiSelectPicklistAttributeMetadata() : this(null) { }

    public MultiSelectPicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Virtual, schemaName) =>
        AttributeTypeName = AttributeTypeDisplayName.MultiSelectPicklistType;

    [DataMember(Order = 91)]
    public List<string> ChildPicklistLogicalNames { get; internal set; }

    [DataMember]
    public int? SourceTypeMask { get; internal set; }

    [DataMember]
    public string FormulaDefinition { get; set; }

    [DataMember(Order = 91)]
    public string ParentPicklistLogicalName { get; set; }
}
