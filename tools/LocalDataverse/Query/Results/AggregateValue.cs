using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Sql;
using LocalDataverse.Query.Tree;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query.Results;

/// <summary>Turns what SQL aggregated into the SDK's types: money stays money, a sum of whole numbers a whole number.</summary>
internal static class AggregateValue
{
    // SQL Server averages its money type to four digits and the platform's decimals to ten.
    private const int AverageDigits = 10;

    public static object? Of(AggregateSlot slot, object?[] row)
    {
        var column = slot.Column.Column;
        var stored = row[slot.Value];
        return slot.Column.Aggregate switch
        {
            AggregateFunction.None when slot.Column.DateGrouping != DateGrouping.None => stored is null ? null : (int)(long)stored,
            AggregateFunction.None => stored is null
                ? null
                : ColumnStorage.Decode(column, stored, slot.Second is { } type ? row[type] as string : null),
            AggregateFunction.Count or AggregateFunction.CountColumn or AggregateFunction.CountDistinct => (int)(long)stored!,
            AggregateFunction.Sum => Sum(column, stored),
            AggregateFunction.Average => stored is null ? null : Average(column, stored, (long)row[slot.Second!.Value]!),
            _ => stored is null ? null : ColumnStorage.Decode(column, stored),
        };
    }

    // The documentation shows the sum of a group that has only nulls as 0. Whether that holds outside its example is not
    // confirmed: who needs to tell "nothing" from 0 asks for countcolumn too.
    private static object Sum(Column column, object? stored) => column.Type switch
    {
        ColumnType.Double => stored is null ? 0d : Convert.ToDouble(stored, System.Globalization.CultureInfo.InvariantCulture),
        ColumnType.Integer when stored is long sum and (> int.MaxValue or < int.MinValue) =>
            throw Fault.Of(ErrorCode.QueryBuilderUnexpected, $"Arithmetic overflow: the sum of '{column.LogicalName}' is {sum}."),
        _ => ColumnStorage.Decode(column, stored ?? 0L),
    };

    private static object Average(Column column, object sum, long count) => (column.Type, sum) switch
    {
        (ColumnType.Double, _) => Convert.ToDouble(sum, System.Globalization.CultureInfo.InvariantCulture) / count,

        // The documentation's example shows 35,200 over 9 rows as 3,911: SQL Server's whole-number division.
        (ColumnType.Integer, long whole) => (int)(whole / count),
        (ColumnType.BigInt, long whole) => whole / count,
        (ColumnType.Money, long amount) => new Money(
            Math.Round(ColumnStorage.DecodeAmount(amount, ColumnStorage.MoneyScale) / count, ColumnStorage.MoneyScale)),
        (_, long amount) => Math.Round(ColumnStorage.DecodeAmount(amount, ColumnStorage.Scale(column)) / count, AverageDigits),
        _ => sum,
    };
}
