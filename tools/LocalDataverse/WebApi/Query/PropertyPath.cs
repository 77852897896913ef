using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;

namespace LocalDataverse.WebApi.Query;

/// <summary>A column reached from the row of a query, directly or over lookups.</summary>
public sealed record PropertyPath(LinkTree Link, Column Column)
{
    public static PropertyPath? TryRead(QueryNode node, LinkTree root) => node switch
    {
        ConvertNode convert => TryRead(convert.Source, root),
        SingleValuePropertyAccessNode access => new PropertyPath(LinkOf(access.Source, root), ColumnOf(access, root)),
        _ => null,
    };

    private static Column ColumnOf(SingleValuePropertyAccessNode access, LinkTree root)
    {
        var link = LinkOf(access.Source, root);
        return EdmNames.Column(link.Table, access.Property.Name)
            ?? throw Refusal.BadRequest($"Could not find a property named '{access.Property.Name}' on type '{EdmNames.Qualified(link.Table.LogicalName)}'.");
    }

    private static LinkTree LinkOf(QueryNode source, LinkTree root) => source switch
    {
        SingleNavigationNode step => Step(LinkOf(step.Source, root), step.NavigationProperty.Name),
        ResourceRangeVariableReferenceNode => root,
        SingleResourceCastNode => throw Refusal.Node("SingleResourceCast"),
        _ => throw Refusal.Node(source.Kind.ToString()),
    };

    private static LinkTree Step(LinkTree from, string name) =>
        from.Navigation(name) is { } navigation ? from.Follow(navigation) : throw Refusal.BadRequest($"Could not find a property named '{name}' on type '{EdmNames.Qualified(from.Table.LogicalName)}'.");
}
