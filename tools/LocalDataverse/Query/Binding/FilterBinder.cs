using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Operators;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Binding;

/// <summary>Finds the columns of conditions and turns their values into what the database compares.</summary>
internal sealed class FilterBinder(BindingContext context)
{
    public void Bind(BoundNode root, FilterNode? filter, IReadOnlyList<(BoundNode Node, LinkNode Source)> sources)
    {
        BindLinkFilters(sources);
        root.Filter = filter is null ? null : Bind(filter, root, JoinedOnly(root));
    }

    // A link's filter becomes part of its join, which sees the tables that its own subquery joined so far, and no others.
    private void BindLinkFilters(IReadOnlyList<(BoundNode Node, LinkNode Source)> sources)
    {
        var visible = new Dictionary<BoundNode, AliasScope>();
        foreach (var (node, source) in sources)
        {
            if (!visible.TryGetValue(node.SubqueryRoot, out var scope))
            {
                visible[node.SubqueryRoot] = scope = new AliasScope();
            }

            scope.Add(node);
            node.Filter = source.Filter is null ? null : Bind(source.Filter, node, scope);
        }
    }

    private BoundFilter Bind(FilterNode filter, BoundNode node, AliasScope aliases) => filter switch
    {
        FilterGroup group => new BoundGroup(group.Operator, [.. group.Parts.Select(part => Bind(part, node, aliases))]),
        ConditionNode { ValueOf: not null } comparison => BindComparison(comparison, node, aliases),
        ConditionNode condition => BindCondition(condition, node, aliases),
        RelatedRowsNode related => BindRelated(related, node),
        _ => throw new InvalidOperationException($"Unknown filter node {filter.GetType().Name}"),
    };

    private BoundCondition BindCondition(ConditionNode condition, BoundNode current, AliasScope aliases)
    {
        var node = BindingContext.Node(condition.EntityAlias, current, aliases);
        var column = context.StoredColumn(node, condition.Column);
        var info = OperatorCatalog.Find(condition.Operator);
        OperatorRules.Check(column, info, node.Table, context.Metadata);
        CheckCount(condition, info);
        var values = condition.Values.Select(value => ConditionValues.Bind(value, node.Table, column, info, context));
        return new BoundCondition(node, column, info, [.. values]);
    }

    private BoundColumnComparison BindComparison(ConditionNode condition, BoundNode current, AliasScope aliases)
    {
        var node = BindingContext.Node(condition.EntityAlias, current, aliases);
        var column = context.StoredColumn(node, condition.Column);
        var parts = condition.ValueOf!.Split('.');
        var (otherNode, otherName) = parts switch
        {
            [var name] => (node, name),
            [var alias, var name] => (BindingContext.Node(alias, current, aliases), name),
            _ => throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{condition.ValueOf}' is not a valid valueof: a column, or an alias, a dot and a column."),
        };
        var other = context.StoredColumn(otherNode, otherName);
        if (OperatorCatalog.Find(condition.Operator).Family is not (OperatorFamily.Equality or OperatorFamily.Ordering))
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidConditionOperator,
                $"The operator {condition.Operator} can not compare columns: eq, ne, gt, ge, lt and le can.");
        }

        return SameType(column, other)
            ? new BoundColumnComparison(node, column, condition.Operator, otherNode, other)
            : throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"The columns '{column.LogicalName}' and '{other.LogicalName}' can not be compared: {column.Type} and {other.Type}.");
    }

    private BoundRelatedRows BindRelated(RelatedRowsNode related, BoundNode current)
    {
        if (related.Link.Join is not (JoinOperator.Any or JoinOperator.NotAny or JoinOperator.All or JoinOperator.NotAll))
        {
            throw Fault.Of(ErrorCode.QueryBuilderLinkNodeInvalid, $"The join {related.Link.Join} is not valid within a filter.");
        }

        // A scratch parent takes the link, so that the node is not joined into the rows as well.
        var parent = new BoundNode { Table = current.Table, SqlName = current.SqlName };
        var sources = new List<(BoundNode Node, LinkNode Source)>();
        var node = NodeBinder.Bind(parent, related.Link, new AliasScope(), context, sources);
        BindLinkFilters(sources);

        return new BoundRelatedRows(node);
    }

    private static AliasScope JoinedOnly(BoundNode root)
    {
        var scope = new AliasScope();
        foreach (var node in root.Joined().Skip(1))
        {
            scope.Add(node);
        }

        return scope;
    }

    private static void CheckCount(ConditionNode condition, OperatorInfo info)
    {
        var count = condition.Values.Count;
        if (count < info.MinimumValues)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderValueLessCondition,
                $"The condition on '{condition.Column}' with {info.Operator} needs {info.MinimumValues} value(s), not {count}.");
        }

        if (info.MaximumValues >= 0 && count > info.MaximumValues)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidQuery,
                $"The condition on '{condition.Column}' with {info.Operator} takes {info.MaximumValues} value(s), not {count}.");
        }
    }

    private static bool SameType(Column left, Column right) =>
        left.Type == right.Type || (IsId(left) && IsId(right)) || (IsNumber(left) && IsNumber(right)) || (IsText(left) && IsText(right));

    private static bool IsId(Column column) => column.IsLookup || column.Type == ColumnType.UniqueIdentifier;

    private static bool IsText(Column column) => column.Type is ColumnType.Text or ColumnType.Memo;

    private static bool IsNumber(Column column) =>
        column.Type is ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;
}
