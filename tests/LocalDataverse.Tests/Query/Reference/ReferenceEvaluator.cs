using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query.Reference;

/// <summary>Answers a query from rows in memory: every combination of rows is looked at, nothing is planned.</summary>
public sealed class ReferenceEvaluator
{
    private readonly IReadOnlyList<ReferenceRow> rows;
    private readonly ReferenceFilter filters;

    public ReferenceEvaluator(IReadOnlyList<ReferenceRow> rows)
    {
        this.rows = rows;
        filters = new ReferenceFilter(this);
    }

    public List<ReferenceMatch> Matches(QueryDefinition query)
    {
        var matches = Table(query.Table).Select(row => new ReferenceMatch([("", row)]));
        return [.. Join(matches, query.Links, "").Where(match => filters.Meets(query.Filter, match, ""))];
    }

    /// <summary>Matches sorted as the query says, rows without a value first, then by the keys of the tables.</summary>
    public static List<ReferenceMatch> Sort(IEnumerable<ReferenceMatch> matches, IReadOnlyList<(string Alias, string Column, bool Descending)> orders)
    {
        var sorted = matches.OrderBy(_ => 0);
        foreach (var (alias, column, descending) in orders)
        {
            sorted = descending
                ? sorted.ThenByDescending(match => match.Value(alias, column), NullsFirst.Comparer)
                : sorted.ThenBy(match => match.Value(alias, column), NullsFirst.Comparer);
        }

        var first = matches.FirstOrDefault();
        for (var i = 0; i < (first?.Rows.Count ?? 0); i++)
        {
            var index = i;
            sorted = sorted.ThenBy(match => match.Rows[index].Row?.Number ?? 0);
        }

        return [.. sorted];
    }

    public IEnumerable<ReferenceMatch> Related(LinkNode link, ReferenceMatch match, string parent)
    {
        var alias = link.Alias ?? "related";
        var linked = Table(link.Table)
            .Where(row => row[link.From] is { } key && key.Equals(match.Value(parent, link.To)))
            .Select(row => match.With(alias, row))
            .Where(candidate => filters.Meets(link.Filter, candidate, alias));
        return Join(linked, link.Links, alias);
    }

    private IEnumerable<ReferenceMatch> Join(IEnumerable<ReferenceMatch> matches, IReadOnlyList<LinkNode> links, string parent) =>
        links.Aggregate(matches, (current, link) => link.Join switch
        {
            JoinOperator.Exists or JoinOperator.In => current.Where(match => Related(link, match, parent).Any()),
            JoinOperator.LeftOuter => current.SelectMany(match => Outer(link, match, parent)),
            _ => current.SelectMany(match => Related(link, match, parent)),
        });

    // The outer link itself keeps the row; what hangs below it joins to the row found, or to none.
    private IEnumerable<ReferenceMatch> Outer(LinkNode link, ReferenceMatch match, string parent)
    {
        var found = Related(link with { Links = [] }, match, parent).DefaultIfEmpty(match.With(link.Alias!, null));
        return Join(found, link.Links, link.Alias!);
    }

    private IEnumerable<ReferenceRow> Table(string name) => rows.Where(row => row.Table == name);
}
