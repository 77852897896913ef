using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "BooleanAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class BooleanAttributeMetadata : AttributeMetadata
{
    public BooleanAttributeMetadata() : this((string)null) { }

    public BooleanAttributeMetadata(string schemaName) : base(AttributeTypeCode.Boolean, schemaName) { }

    public BooleanAttributeMetadata(BooleanOptionSetMetadata optionSet) : this(null, optionSet) { }

    public BooleanAttributeMetadata(string schemaName, BooleanOptionSetMetadata optionSet) : this(schemaName) =>
        OptionSet = optionSet;

    [DataMember]
    public BooleanOptionSetMetadata OptionSet { get; set; }

    [DataMember]
    public bool? DefaultValue { get; set; }

    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }

    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }
}
