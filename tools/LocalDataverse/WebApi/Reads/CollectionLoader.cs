using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Query;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Reads;

/// <summary>Reads the expanded collections of a page: one query a collection, whatever the number of parents.</summary>
public sealed class CollectionLoader(Exchange exchange)
{
    private const string IntersectAlias = "parent__";
    private const int IdsPerQuery = 500;
    private const int ChildrenPerParent = 5_000;

    public ChildRows Load(RowShape shape, IReadOnlyCollection<Entity> parents)
    {
        var loaded = new ChildRows();
        Load(loaded, shape, parents);
        return loaded;
    }

    private void Load(ChildRows loaded, RowShape shape, IReadOnlyCollection<Entity> rows)
    {
        foreach (var single in shape.Singles)
        {
            if (single.Shape is not null)
                Load(loaded, single.Shape, rows);
        }

        var ids = rows.Select(row => new RowView(row, shape.Alias).Id(shape.Table)).Where(id => id != Guid.Empty).Distinct().ToList();
        foreach (var expand in shape.Collections)
        {
            var children = ids.Count == 0 ? [] : ids.Chunk(IdsPerQuery).SelectMany(chunk => Query(expand, shape.Table, chunk)).ToList();
            loaded.Add(expand, children.ToLookup(child => child.Parent, child => child.Row));
            Load(loaded, expand.Shape, [.. children.Select(child => child.Row)]);
        }
    }

    private List<(Guid Parent, Entity Row)> Query(CollectionExpand expand, Table parent, Guid[] ids)
    {
        var query = RelatedRows.Of(expand.Navigation, parent, expand.Shape.Table, expand.Query, ids, IntersectAlias);
        var parentColumn = expand.Navigation.OneToMany?.ReferencingColumn ?? $"{IntersectAlias}.{IntersectSides.Of(expand.Navigation, parent).OwnColumn}";
        return [.. Pages(query)
            .Select(row => (Parent: IdOf(row.Attributes[parentColumn]), Row: row))
            .GroupBy(child => child.Parent)
            .SelectMany(group => group.Take(expand.Top ?? ChildrenPerParent))];
    }

    private IEnumerable<Entity> Pages(QueryDefinition query)
    {
        while (true)
        {
            var page = exchange.Query(query);
            foreach (var row in page.Entities)
                yield return row;
            if (!page.MoreRecords)
                yield break;
            query = query with { Page = query.Page + 1, PagingCookie = page.PagingCookie };
        }
    }

    private static Guid IdOf(object value) => value switch
    {
        AliasedValue aliased => IdOf(aliased.Value),
        EntityReference reference => reference.Id,
        _ => (Guid)value,
    };
}
