namespace LocalDataverse.Tests.Query.Reference;

/// <summary>One row of each joined table; null where an outer link found none. The root's alias is empty.</summary>
public sealed record ReferenceMatch(IReadOnlyList<(string Alias, ReferenceRow? Row)> Rows)
{
    public object? Value(string alias, string column) => Rows.First(entry => entry.Alias == alias).Row?[column];

    public ReferenceMatch With(string alias, ReferenceRow? row) => new([.. Rows, (alias, row)]);
}
