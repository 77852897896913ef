using System.Globalization;
using LocalDataverse.Query.Binding;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>One column compared with another.</summary>
internal static class ColumnComparisonSql
{
    public static string Write(BoundColumnComparison comparison, SqlContext context)
    {
        var scale = Math.Max(ColumnStorage.Scale(comparison.Column), ColumnStorage.Scale(comparison.OtherColumn));
        var left = Scaled(context.Column(comparison.Node, comparison.Column), scale - ColumnStorage.Scale(comparison.Column));
        var right = Scaled(
            context.Column(comparison.OtherNode, comparison.OtherColumn),
            scale - ColumnStorage.Scale(comparison.OtherColumn));
        return comparison.Operator switch
        {
            ConditionOperator.Equal => $"{left} = {right}",
            ConditionOperator.NotEqual => $"({left} <> {right} OR {left} IS NULL)",
            ConditionOperator.GreaterThan => $"{left} > {right}",
            ConditionOperator.GreaterEqual => $"{left} >= {right}",
            ConditionOperator.LessThan => $"{left} < {right}",
            ConditionOperator.LessEqual => $"{left} <= {right}",
            var other => throw new InvalidOperationException($"{other} does not compare columns"),
        };
    }

    // Amounts with different numbers of stored digits compare at the larger one.
    private static string Scaled(string column, int digits) =>
        digits == 0 ? column : string.Create(CultureInfo.InvariantCulture, $"({column} * {Math.Pow(10, digits):F0})");
}
