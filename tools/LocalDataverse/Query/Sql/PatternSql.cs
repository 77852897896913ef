using LocalDataverse.Query.Binding;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>LIKE and its shorthands. Wildcards count in all of them; the negative ones find rows without a value too.</summary>
internal static class PatternSql
{
    public static string Write(BoundCondition condition, SqlContext context)
    {
        var column = context.Column(condition.Node, condition.Column);
        var text = (string)condition.Values[0];
        var pattern = condition.Operator.Operator switch
        {
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => text + "%",
            ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => "%" + text,
            _ => text,
        };
        var like = $"{SqliteFunctions.Like}({column}, {context.Parameter(pattern)})";
        return IsNegative(condition.Operator.Operator) ? $"({column} IS NULL OR NOT {like})" : like;
    }

    private static bool IsNegative(ConditionOperator conditionOperator) => conditionOperator is
        ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith;
}
