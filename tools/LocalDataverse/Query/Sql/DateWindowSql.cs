using LocalDataverse.Metadata;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Dates;
using LocalDataverse.Query.Operators;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>
/// Windows of time. Columns that hold instants compare with the instants of the window in the caller's zone; dates and times
/// without a zone compare with the caller's wall clock as they stand, a date as its midnight.
/// </summary>
internal static class DateWindowSql
{
    private const int SevenDays = 7;

    public static string Write(BoundCondition condition, SqlContext context)
    {
        if (condition.Operator.Family == OperatorFamily.Day)
        {
            var day = RelativeWindows.Of(condition.Operator.Operator, (DateTime)condition.Values[0]);
            var within = Write(condition, day, context);
            return condition.Operator.Operator == ConditionOperator.NotOn
                ? $"({context.Column(condition.Node, condition.Column)} IS NULL OR NOT {within})"
                : within;
        }

        var count = condition.Values is [int value] ? value : SevenDays;
        return Write(condition, RelativeWindows.Of(condition.Operator.Operator, count, context.Clock), context);
    }

    public static string Write(BoundCondition condition, DateWindow window, SqlContext context)
    {
        var column = context.Column(condition.Node, condition.Column);
        string Edge(WindowEdge edge) => context.Parameter(Stored(edge, condition.Column, context.Clock));
        return window switch
        {
            { Start: { } start, End: { } end } => $"({column} >= {Edge(start)} AND {column} < {Edge(end)})",
            { Start: { } start } => $"({column} >= {Edge(start)})",
            { End: { } end } => $"({column} < {Edge(end)})",
            _ => $"({column} IS NOT NULL)",
        };
    }

    private static long Stored(WindowEdge edge, Column column, LocalClock clock) => ColumnStorage.EncodeInstant(
        column.DateBehavior == DateBehavior.UserLocal ? edge.Utc ?? clock.ToUtc(edge.Wall) : edge.Wall);
}
