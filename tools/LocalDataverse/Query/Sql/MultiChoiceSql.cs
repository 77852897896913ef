using LocalDataverse.Query.Binding;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>Whether a multi-select column holds any of the values, which are stored as ",1,3,".</summary>
internal static class MultiChoiceSql
{
    public static string Write(BoundCondition condition, SqlContext context)
    {
        var column = context.Column(condition.Node, condition.Column);
        var any = string.Join(" OR ", condition.Values.Select(value => $"instr({column}, {context.Parameter(value)}) > 0"));
        return condition.Operator.Operator == ConditionOperator.DoesNotContainValues ? $"({column} IS NULL OR NOT ({any}))" : $"({any})";
    }
}
