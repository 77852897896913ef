using LocalDataverse.WebApi.Query;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>The rows of every expanded collection of a page, by parent.</summary>
public sealed class ChildRows
{
    private readonly Dictionary<CollectionExpand, ILookup<Guid, Entity>> rows = new(ReferenceEqualityComparer.Instance);

    public void Add(CollectionExpand expand, ILookup<Guid, Entity> children) => rows[expand] = children;

    public IEnumerable<Entity> Of(CollectionExpand expand, Guid parent) => rows.TryGetValue(expand, out var found) ? found[parent] : [];
}
