using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Binding;

/// <summary>Finds what a query sorts by: the root's orders, then those of its links.</summary>
internal static class OrderBinder
{
    public static IReadOnlyList<BoundOrder> Bind(
        QueryDefinition query,
        BoundNode root,
        IReadOnlyList<(BoundNode Node, LinkNode Source)> sources,
        IReadOnlyList<BoundColumn> columns,
        AliasScope aliases,
        BindingContext context)
    {
        var orders = query.Orders.Select(order => Bind(order, root, columns, aliases, context)).ToList();
        foreach (var (node, source) in sources)
        {
            orders.AddRange(source.Orders.Select(order => Bind(order, node, columns, aliases, context)));
        }

        return orders;
    }

    public static IReadOnlyList<BoundOrder> BindAggregate(
        QueryDefinition query,
        IReadOnlyList<(BoundNode Node, LinkNode Source)> sources,
        IReadOnlyList<BoundColumn> columns) =>
        [.. query.Orders.Concat(sources.SelectMany(entry => entry.Source.Orders)).Select(order => BindAggregate(order, columns))];

    private static BoundOrder Bind(
        OrderNode order,
        BoundNode current,
        IReadOnlyList<BoundColumn> columns,
        AliasScope aliases,
        BindingContext context)
    {
        if (order.Column is null)
        {
            return columns.FirstOrDefault(column => column.Key == order.Alias) is { } aliased
                ? new BoundOrder(aliased.Node, Sortable(aliased.Node, aliased.Column.LogicalName, context), order.Descending)
                : throw Fault.Of(ErrorCode.QueryBuilderInvalidAlias, $"There is no attribute with the alias '{order.Alias}' to sort by.");
        }

        var node = BindingContext.Node(order.EntityAlias, current, aliases);
        if (!node.IsJoined)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderLinkNodeInvalid,
                $"The link '{node.Alias}' only tests for rows: nothing can be sorted by it.");
        }

        return new BoundOrder(node, Sortable(node, order.Column, context), order.Descending);
    }

    private static BoundOrder BindAggregate(OrderNode order, IReadOnlyList<BoundColumn> columns)
    {
        if (order.Alias is null)
        {
            throw Fault.Of(ErrorCode.QueryBuilderAliasRequiredForAggregateOrderBy);
        }

        return columns.FirstOrDefault(column => column.Key == order.Alias) is { } column
            ? new BoundOrder(column.Node, column.Column, order.Descending, column)
            : throw Fault.Of(ErrorCode.QueryBuilderInvalidAlias, $"There is no attribute with the alias '{order.Alias}' to sort by.");
    }

    private static Column Sortable(BoundNode node, string name, BindingContext context)
    {
        var column = context.StoredColumn(node, name);
        return column.Type == ColumnType.MultiChoice
            ? throw Fault.Of(ErrorCode.QueryBuilderInvalidQuery, $"The multi-select column '{name}' can not be sorted by.")
            : column;
    }
}
