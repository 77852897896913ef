using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Operations;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Paths;

/// <summary>Resolves a path segment by segment against the model.</summary>
public sealed class PathReader(WebApiModel model)
{
    private static readonly string[] Definitions =
        ["EntityDefinitions", "GlobalOptionSetDefinitions", "RelationshipDefinitions"];

    /// <param name="path">Percent-encoded, below the service root.</param>
    /// <exception cref="System.ServiceModel.FaultException">404 for an unknown segment, 400 for a malformed one.</exception>
    public ApiPath Read(string path)
    {
        var segments = PathSegment.Split(path);
        if (segments.Count == 0)
            return new ServicePath();
        var first = segments[0];
        if (first.Arguments is null && segments.Count == 1 && first.Name is "$metadata" or "$batch")
            return first.Name == "$batch" ? new BatchPath() : new MetadataPath();
        if (Definitions.Contains(first.Name))
            return new DefinitionPath(segments);
        if (model.Catalog.TryGetEntitySet(first.Name, out var table))
            return first.Arguments is null ? Set(table, segments) : Row(table, KeyReader.Read(table, first.Arguments), segments);
        if (model.Operations.FindGlobal(first.Name) is { } operation && segments.Count == 1)
            return new OperationPath(operation, first.Arguments ?? "", null, null);
        throw Refusal.NotFound(first.Name);
    }

    /// <summary>A URL that must mean a row, as in @odata.bind and @odata.id.</summary>
    /// <param name="url">Absolute, or relative with or without a leading slash.</param>
    public EntityReference ReadReference(Uri serviceRoot, string url)
    {
        var relative = url.StartsWith(serviceRoot.AbsoluteUri, StringComparison.OrdinalIgnoreCase) ? url[serviceRoot.AbsoluteUri.Length..]
            : url.StartsWith(serviceRoot.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? url[serviceRoot.AbsolutePath.Length..]
            : url;
        if (Uri.TryCreate(relative, UriKind.Absolute, out var foreign) && foreign.Scheme is "http" or "https")
            throw Refusal.BadRequest($"The URL '{url}' does not belong to this service.");
        return Read(relative.TrimStart('/')) is RowPath row
            ? row.Row : throw Refusal.BadRequest($"The URL '{url}' does not identify a row.");
    }

    private ApiPath Set(Table table, IReadOnlyList<PathSegment> segments)
    {
        if (segments.Count == 1)
            return new RowsPath(table, false);
        var next = segments[1];
        if (next is { Name: "$count", Arguments: null } && segments.Count == 2)
            return new RowsPath(table, true);
        return segments.Count == 2 && Bound(next, OperationBinding.EntityCollection, table) is { } operation
            ? new OperationPath(operation, next.Arguments ?? "", table, null)
            : throw Refusal.NotFound(next.Name);
    }

    private ApiPath Row(Table table, EntityReference row, IReadOnlyList<PathSegment> segments)
    {
        if (segments.Count == 1)
            return new RowPath(table, row);
        var next = segments[1];
        var navigation = model.Navigation.Of(table);
        var tail = segments.Skip(2).ToList();
        if (EdmNames.Column(table, next.Name) is { } column && next.Arguments is null)
            return Property(table, row, column, tail);
        if (navigation.Single.TryGetValue(next.Name, out var single) && next.Arguments is null)
            return new SinglePath(table, row, single, IsOnly(tail, "$ref"));
        if (navigation.Collections.TryGetValue(next.Name, out var collection))
            return Collection(table, row, collection, next.Arguments, tail);
        if (tail.Count == 0 && Bound(next, OperationBinding.Entity, table) is { } operation)
            return new OperationPath(operation, next.Arguments ?? "", table, row);
        throw Refusal.NotFound(next.Name);
    }

    private static PropertyPathOf Property(Table table, EntityReference row, Column column, List<PathSegment> tail) =>
        new(table, row, column, IsOnly(tail, "$value"));

    private CollectionPath Collection(Table table, EntityReference row, CollectionNavigation navigation, string? key,
        List<PathSegment> tail)
    {
        var related = key is null ? null : KeyReader.Read(model.Catalog.Table(navigation.Target), key);
        if (related is null && tail is [{ Name: "$count", Arguments: null }])
            return new CollectionPath(table, row, navigation, null, false, true);
        var isReference = IsOnly(tail, "$ref");
        return new CollectionPath(table, row, navigation, related, isReference, false);
    }

    private Operation? Bound(PathSegment segment, OperationBinding binding, Table table)
    {
        const string Prefix = EdmNames.Namespace + ".";
        if (segment.Name.StartsWith(Prefix, StringComparison.Ordinal))
            return model.Operations.FindBound(segment.Name[Prefix.Length..], binding, table.LogicalName);

        // The platform finds a bound operation only by its full name, and says so in this way.
        return model.Operations.FindBound(segment.Name, binding, table.LogicalName) is null
            ? null
            : throw Refusal.BadRequest("Request message has unresolved parameters.");
    }

    private static bool IsOnly(List<PathSegment> tail, string name) => tail switch
    {
        [] => false,
        [{ Arguments: null } only] when only.Name == name => true,
        _ => throw Refusal.NotFound(tail[0].Name),
    };
}
