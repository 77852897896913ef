using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "MoneyAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    public const double MaxSupportedValue = 922337203685477;
    public const double MinSupportedValue = -922337203685477;
    public const int MaxSupportedPrecision = 4;
    public const int MaxSupportedPrecisionAfterCurrencyConversion = 10;
    public const int MinSupportedPrecision = 0;

    public MoneyAttributeMetadata() : this(null) { }

    public MoneyAttributeMetadata(string schemaName) : base(AttributeTypeCode.Money, schemaName) { }

    [DataMember]
    public ImeMode? ImeMode { get; set; }

    [DataMember(Order = 70)]
    public bool? IsBaseCurrency { get; internal set; }

    [DataMember]
    public double? MaxValue { get; set; }

    [DataMember]
    public double? MinValue { get; set; }

    [DataMember]
    public int? Precision { get; set; }

    [DataMember]
    public int? PrecisionSource { get; set; }

    [DataMember(Order = 70)]
    public int? SourceTypeMask { get; internal set; }

    [DataMember]
    public string CalculationOf { get; set; }

    [DataMember(Order = 70)]
    public string FormulaDefinition { get; set; }
}
