namespace LocalDataverse.Query.Tree;

/// <param name="Alias">Aggregate queries: the result's alias to sort by, in place of a column.</param>
/// <param name="EntityAlias">Root orders: the link that the column belongs to.</param>
public sealed record OrderNode(string? Column, bool Descending, string? Alias = null, string? EntityAlias = null);
