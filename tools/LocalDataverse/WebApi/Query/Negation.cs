using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>
/// The complement of a filter. Every row is on exactly one side: the negative operators of the platform match empty columns,
/// and where a negation is a comparison, empty columns are added.
/// </summary>
public static class Negation
{
    public static FilterNode Of(FilterNode node) => node switch
    {
        FilterGroup group => new FilterGroup(
            group.Operator == LogicalOperator.And ? LogicalOperator.Or : LogicalOperator.And,
            [.. group.Parts.Select(Of)]),
        ConditionNode condition => Condition(condition),
        RelatedRowsNode rows => new RelatedRowsNode(rows.Link with { Join = Opposite(rows.Link.Join) }),
        _ => throw Refusal.Node(node.GetType().Name),
    };

    private static FilterNode Condition(ConditionNode condition) => condition.Operator switch
    {
        ConditionOperator.Equal => condition with { Operator = ConditionOperator.NotEqual },
        ConditionOperator.NotEqual => condition with { Operator = ConditionOperator.Equal },
        ConditionOperator.Null => condition with { Operator = ConditionOperator.NotNull },
        ConditionOperator.NotNull => condition with { Operator = ConditionOperator.Null },
        ConditionOperator.Like => condition with { Operator = ConditionOperator.NotLike },
        ConditionOperator.NotLike => condition with { Operator = ConditionOperator.Like },
        ConditionOperator.BeginsWith => condition with { Operator = ConditionOperator.DoesNotBeginWith },
        ConditionOperator.DoesNotBeginWith => condition with { Operator = ConditionOperator.BeginsWith },
        ConditionOperator.EndsWith => condition with { Operator = ConditionOperator.DoesNotEndWith },
        ConditionOperator.DoesNotEndWith => condition with { Operator = ConditionOperator.EndsWith },
        ConditionOperator.GreaterThan => OrEmpty(condition, ConditionOperator.LessEqual),
        ConditionOperator.GreaterEqual => OrEmpty(condition, ConditionOperator.LessThan),
        ConditionOperator.LessThan => OrEmpty(condition, ConditionOperator.GreaterEqual),
        ConditionOperator.LessEqual => OrEmpty(condition, ConditionOperator.GreaterThan),
        _ => throw Refusal.BadRequest("Not operator along with the Custom Named Condition operators is not allowed"),
    };

    private static FilterGroup OrEmpty(ConditionNode condition, ConditionOperator opposite) => new(
        LogicalOperator.Or,
        [condition with { Operator = opposite }, new ConditionNode(condition.EntityAlias, condition.Column, ConditionOperator.Null, [])]);

    private static JoinOperator Opposite(JoinOperator join) => join switch
    {
        JoinOperator.Any => JoinOperator.NotAny,
        JoinOperator.NotAny => JoinOperator.Any,
        _ => throw Refusal.Node(join.ToString()),
    };
}
