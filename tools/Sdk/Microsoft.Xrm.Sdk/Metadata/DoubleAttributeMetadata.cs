using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "DoubleAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    public const double MaxSupportedValue = 100000000000;
    public const double MinSupportedValue = -100000000000;
    public const int MaxSupportedPrecision = 5;
    public const int MinSupportedPrecision = 0;

    public DoubleAttributeMetadata() : this(null) { }

    public DoubleAttributeMetadata(string schemaName) : base(AttributeTypeCode.Double, schemaName) { }

    [DataMember]
    public ImeMode? ImeMode { get; set; }

    [DataMember]
    public double? MaxValue { get; set; }

    [DataMember]
    public double? MinValue { get; set; }

    [DataMember]
    public int? Precision { get; set; }

    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }

    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }
}
