using LocalDataverse.Query.Binding;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>
/// Null, equality, lists, order and ranges. The negative operators also find rows without a value, as the platform does (source:
/// the open-source SQL engine for Dataverse, whose planner takes none of them to imply "not null").
/// </summary>
internal static class ComparisonSql
{
    public static string Write(BoundCondition condition, SqlContext context)
    {
        var column = context.Column(condition.Node, condition.Column);
        string Value(int index) => context.Parameter(condition.Values[index]);
        return condition.Operator.Operator switch
        {
            ConditionOperator.Null => $"{column} IS NULL",
            ConditionOperator.NotNull => $"{column} IS NOT NULL",
            ConditionOperator.Equal => $"{column} = {Value(0)}",
            ConditionOperator.NotEqual => $"{column} IS NOT {Value(0)}",
            ConditionOperator.GreaterThan => $"{column} > {Value(0)}",
            ConditionOperator.GreaterEqual => $"{column} >= {Value(0)}",
            ConditionOperator.LessThan => $"{column} < {Value(0)}",
            ConditionOperator.LessEqual => $"{column} <= {Value(0)}",
            ConditionOperator.In => $"{column} IN ({context.Parameters(condition.Values)})",
            ConditionOperator.NotIn => $"({column} IS NULL OR {column} NOT IN ({context.Parameters(condition.Values)}))",
            ConditionOperator.Between => $"({column} BETWEEN {Value(0)} AND {Value(1)})",
            ConditionOperator.NotBetween => $"({column} IS NULL OR {column} NOT BETWEEN {Value(0)} AND {Value(1)})",
            var other => throw new InvalidOperationException($"{other} is no comparison"),
        };
    }
}
