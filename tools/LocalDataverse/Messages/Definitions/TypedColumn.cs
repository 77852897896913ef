using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>The SDK's class for a column's type, with what only that type has.</summary>
internal static class TypedColumn
{
    public static AttributeMetadata Of(Column column) => column.Type switch
    {
        ColumnType.Text => new StringAttributeMetadata
        {
            MaxLength = column.MaxLength,
            Format = TextFormat(column),
            FormatName = TextFormat(column).ToString(),
        },
        ColumnType.Memo => new MemoAttributeMetadata { MaxLength = column.MaxLength, Format = TextFormat(column), FormatName = TextFormat(column).ToString() },
        ColumnType.Integer => new IntegerAttributeMetadata
        {
            MinValue = (int?)column.MinValue ?? IntegerAttributeMetadata.MinSupportedValue,
            MaxValue = (int?)column.MaxValue ?? IntegerAttributeMetadata.MaxSupportedValue,
            Format = Enum.TryParse<IntegerFormat>(column.Format, ignoreCase: true, out var format) ? format : IntegerFormat.None,
        },
        ColumnType.BigInt => new BigIntAttributeMetadata()
            .With(nameof(BigIntAttributeMetadata.MinValue), BigIntAttributeMetadata.MinSupportedValue)
            .With(nameof(BigIntAttributeMetadata.MaxValue), BigIntAttributeMetadata.MaxSupportedValue),
        ColumnType.Decimal => new DecimalAttributeMetadata { MinValue = column.MinValue, MaxValue = column.MaxValue, Precision = column.Precision },
        ColumnType.Double => new DoubleAttributeMetadata
        {
            MinValue = (double?)column.MinValue,
            MaxValue = (double?)column.MaxValue,
            Precision = column.Precision,
        },
        ColumnType.Money => Money(column),
        ColumnType.DateTime => Date(column),
        ColumnType.Boolean => new BooleanAttributeMetadata
        {
            OptionSet = ChoiceDefinition.OfBoolean(column.Choice, column.LogicalName),
            DefaultValue = column.DefaultValue is { } value ? value != 0 : null,
        },
        _ when column.IsChoice || column.Type is ColumnType.MultiChoice or ColumnType.EntityName => Choices(column),
        _ when column.IsLookup || column.Type == ColumnType.PartyList => Lookup(column),
        ColumnType.UniqueIdentifier => new UniqueIdentifierAttributeMetadata(),
        ColumnType.Image => new ImageAttributeMetadata(),
        ColumnType.File => new FileAttributeMetadata(),
        _ => Plain(AttributeTypeCode.Virtual, AttributeTypeDisplayName.VirtualType, new AttributeMetadata()),
    };

    private static MoneyAttributeMetadata Money(Column column) => new MoneyAttributeMetadata
    {
        MinValue = (double?)column.MinValue,
        MaxValue = (double?)column.MaxValue,
        Precision = column.Precision,
        PrecisionSource = column.PrecisionSource,
        CalculationOf = column.BaseOf,
    }.With(nameof(MoneyAttributeMetadata.IsBaseCurrency), column.BaseOf is not null);

    private static DateTimeAttributeMetadata Date(Column column) => new()
    {
        Format = column.Format.Equals("date", StringComparison.OrdinalIgnoreCase) ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime,
        DateTimeBehavior = column.DateBehavior.ToString(),
    };

    private static EnumAttributeMetadata Choices(Column column)
    {
        EnumAttributeMetadata definition = column.Type switch
        {
            ColumnType.State => new StateAttributeMetadata(),
            ColumnType.Status => new StatusAttributeMetadata(),
            ColumnType.MultiChoice => new MultiSelectPicklistAttributeMetadata(),
            ColumnType.EntityName => new EntityNameAttributeMetadata(),
            _ => new PicklistAttributeMetadata(),
        };
        definition.DefaultFormValue = column.DefaultValue ?? -1;
        definition.OptionSet = column.Choice is { } choice ? ChoiceDefinition.Of(choice, column.Type) : null;
        return definition;
    }

    private static AttributeMetadata Lookup(Column column)
    {
        var definition = new LookupAttributeMetadata { Targets = [.. column.Targets] };
        return column.Type switch
        {
            ColumnType.Customer => Plain(AttributeTypeCode.Customer, AttributeTypeDisplayName.CustomerType, definition),
            ColumnType.Owner => Plain(AttributeTypeCode.Owner, AttributeTypeDisplayName.OwnerType, definition),
            ColumnType.PartyList => Plain(AttributeTypeCode.PartyList, AttributeTypeDisplayName.PartyListType, definition),
            _ => definition,
        };
    }

    private static AttributeMetadata Plain(AttributeTypeCode code, AttributeTypeDisplayName name, AttributeMetadata definition) =>
        definition.With(nameof(definition.AttributeType), code).With(nameof(definition.AttributeTypeName), name);

    private static StringFormat TextFormat(Column column) =>
        Enum.TryParse<StringFormat>(column.Format, ignoreCase: true, out var format) ? format
        : column.Type == ColumnType.Memo ? StringFormat.TextArea
        : StringFormat.Text;
}
