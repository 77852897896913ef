using System.Globalization;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Operators;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Binding;

/// <summary>Turns a condition's value into the type that its column and operator need.</summary>
internal static class ConditionValues
{
    /// <exception cref="System.ServiceModel.FaultException">The value is no value of the column's type.</exception>
    public static object Bind(object? value, Table table, Column column, OperatorInfo info, BindingContext context)
    {
        if (value is null)
        {
            throw Fault.Of(ErrorCode.QueryBuilderValueLessCondition, $"The condition on '{column.LogicalName}' has a value that is null.");
        }

        try
        {
            return info.Family switch
            {
                OperatorFamily.Window or OperatorFamily.TimeWindow => Count(value, info),
                OperatorFamily.Fiscal => Whole(value),
                OperatorFamily.Day => DateValue.Parse(value).DayFor(column, context.Clock),
                _ => Encode(value, column, context),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"The value '{value}' of type {value.GetType().Name} can not be compared with the {column.Type} column"
                + $" '{table}.{column.LogicalName}'.");
        }
    }

    private static object Encode(object value, Column column, BindingContext context) => column.Type switch
    {
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => (long)Whole(value),
        ColumnType.BigInt => Long(value),
        ColumnType.Money or ColumnType.Decimal => Scaled(Decimal(value), ColumnStorage.Scale(column)),
        ColumnType.Double => Double(value),
        ColumnType.Boolean => Boolean(value),
        ColumnType.DateTime => DateValue.Parse(value).StoredFor(column, context.Clock),
        ColumnType.MultiChoice => ColumnStorage.EncodeOptions([Whole(value)]),
        ColumnType.EntityName => TableName(value, context.Metadata),
        ColumnType.Text or ColumnType.Memo => value as string ?? throw new FormatException(),
        _ => GuidOrder.ToBytes(value as Guid? ?? Guid.Parse(value as string ?? "")),
    };

    private static int Count(object value, OperatorInfo info) => Whole(value) is var count and > 0
        ? count
        : throw Fault.Of(ErrorCode.InvalidArgument, $"The operator {info.FetchName} needs a value greater than 0, not {value}.");

    private static int Whole(object value) => checked((int)Long(value));

    private static long Long(object value) => value switch
    {
        int or long or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        string text => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
        _ => throw new FormatException(),
    };

    private static decimal Decimal(object value) => value switch
    {
        decimal or int or long or short or byte or double or float => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => throw new FormatException(),
    };

    private static double Double(object value) => value switch
    {
        decimal or int or long or short or byte or double or float => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => throw new FormatException(),
    };

    private static long Boolean(object value) => value switch
    {
        true or 1 or "1" => 1L,
        false or 0 or "0" => 0L,
        string text => bool.Parse(text) ? 1L : 0L,
        _ => throw new FormatException(),
    };

    // A value with more digits than the column keeps equals no stored one; as a fraction it still compares right.
    private static object Scaled(decimal value, int scale)
    {
        var scaled = value * (decimal)Math.Pow(10, scale);
        return scaled == decimal.Truncate(scaled) ? decimal.ToInt64(scaled) : (double)scaled;
    }

    private static string TableName(object value, MetadataCatalog metadata)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? metadata.Tables.FirstOrDefault(table => table.ObjectTypeCode == code)?.LogicalName ?? text
            : text;
    }
}
