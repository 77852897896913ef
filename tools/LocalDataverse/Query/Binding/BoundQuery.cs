using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Binding;

/// <param name="Aggregate">Aggregate queries: the result column to sort by; <paramref name="Column"/> is then its source.</param>
public sealed record BoundOrder(BoundNode Node, Column Column, bool Descending, BoundColumn? Aggregate = null);

/// <summary>A query whose every name and value has been checked.</summary>
public sealed record BoundQuery(
    QueryDefinition Definition,
    BoundNode Root,
    IReadOnlyList<BoundColumn> Columns,
    IReadOnlyList<BoundOrder> Orders)
{
    /// <summary>False where one root row may appear more than once, so that no cookie can name the last one.</summary>
    public bool RowsAreUnique => !Definition.Distinct && Root.Joined().All(node => !node.MayRepeatParent);

    public bool OrdersByLinks => Orders.Any(order => order.Node != Root);
}
