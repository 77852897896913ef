using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>eq, ne, gt, ge, lt and le between a column and a value, or two columns of one row.</summary>
public sealed class ComparisonReader(FilterScope scope)
{
    public FilterNode Read(BinaryOperatorNode node)
    {
        var kind = node.OperatorKind;
        var left = PropertyPath.TryRead(node.Left, scope.Links);
        var right = PropertyPath.TryRead(node.Right, scope.Links);
        return (left, right) switch
        {
            (not null, not null) => Columns(left, kind, right),
            (not null, null) => Value(left, OperatorOf(kind), node.Right),
            (null, not null) => Value(right, OperatorOf(Mirror(kind)), node.Left),
            _ => throw Refusal.Node(Unwrap(node.Left) is ConstantNode ? Unwrap(node.Right).Kind.ToString() : Unwrap(node.Left).Kind.ToString()),
        };
    }

    private FilterNode Value(PropertyPath path, ConditionOperator comparison, QueryNode value)
    {
        var constant = ConstantValue.Read(value, scope.Parameters);
        if (constant is not null)
            return path.Link.Place(path.Column.LogicalName, comparison, [constant]);
        return comparison switch
        {
            ConditionOperator.Equal => path.Link.Place(path.Column.LogicalName, ConditionOperator.Null, []),
            ConditionOperator.NotEqual => path.Link.Place(path.Column.LogicalName, ConditionOperator.NotNull, []),
            _ => throw Refusal.BadRequest("Only 'eq' and 'ne' can compare with null."),
        };
    }

    private static FilterNode Columns(PropertyPath left, BinaryOperatorKind kind, PropertyPath right)
    {
        if (left.Link != right.Link)
            throw Refusal.BadRequest("Only columns of the same table can be compared with each other.");
        return left.Link.Place(left.Column.LogicalName, OperatorOf(kind), [], right.Column.LogicalName);
    }

    private static QueryNode Unwrap(QueryNode node) => node is ConvertNode convert ? Unwrap(convert.Source) : node;

    private static ConditionOperator OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ConditionOperator.Equal,
        BinaryOperatorKind.NotEqual => ConditionOperator.NotEqual,
        BinaryOperatorKind.GreaterThan => ConditionOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ConditionOperator.GreaterEqual,
        BinaryOperatorKind.LessThan => ConditionOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ConditionOperator.LessEqual,
        _ => throw Refusal.BadRequest($"The binary operator {kind} is not supported."),
    };

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };
}
