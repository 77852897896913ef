using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Tree;

/// <summary>A join.</summary>
/// <param name="From">Column of the linked table.</param>
/// <param name="To">Column of the table that this link hangs on.</param>
/// <param name="Alias">Null where the reader found none; the binder then names it as the platform does.</param>
public sealed record LinkNode(
    string Table,
    string From,
    string To,
    string? Alias,
    JoinOperator Join)
{
    public bool AllColumns { get; init; }
    public IReadOnlyList<SelectedColumn> Columns { get; init; } = [];
    public FilterNode? Filter { get; init; }
    public IReadOnlyList<LinkNode> Links { get; init; } = [];
    public IReadOnlyList<OrderNode> Orders { get; init; } = [];

    /// <summary>Joins through an intersect: true where the intersect's own columns are not asked for.</summary>
    public bool IsIntersect { get; init; }
}
