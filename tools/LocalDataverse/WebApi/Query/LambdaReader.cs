using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>any and all over a collection of related rows.</summary>
public sealed class LambdaReader(FilterScope scope)
{
    public FilterNode Read(LambdaNode node)
    {
        if (node.Source is not CollectionNavigationNode { Source: ResourceRangeVariableReferenceNode } source)
            throw Refusal.BadRequest("any and all apply to a collection of the row itself.");
        var table = scope.Links.Table;
        if (!scope.Model.Navigation.Of(table).Collections.TryGetValue(source.NavigationProperty.Name, out var navigation))
            throw Refusal.BadRequest($"Could not find a property named '{source.NavigationProperty.Name}' on type '{EdmNames.Qualified(table.LogicalName)}'.");

        var links = LinkTree.RootOfRelated(scope.Model, scope.Model.Catalog.Table(navigation.Target));
        var filter = IsUnconditional(node) ? null : new FilterReader(scope with { Links = links }).Read(node.Body);
        if (node is AnyNode)
            return Related(table, navigation, links, filter, JoinOperator.Any);

        // All rows meet the condition when none fails it, also when there are none.
        return filter is null
            ? new FilterGroup(LogicalOperator.And, [])
            : Related(table, navigation, links, Negation.Of(filter), JoinOperator.NotAny);
    }

    private static bool IsUnconditional(LambdaNode node) => node.Body is null or ConstantNode { Value: true };

    private static RelatedRowsNode Related(Table table, CollectionNavigation navigation, LinkTree related, FilterNode? filter,
        JoinOperator join)
    {
        if (navigation.OneToMany is { } one)
            return new RelatedRowsNode(new LinkNode(one.ReferencingTable, one.ReferencingColumn, one.ReferencedColumn, null, join) { Filter = filter });

        var sides = IntersectSides.Of(navigation, table);
        var target = new LinkNode(navigation.Target, related.Table.PrimaryId, sides.OtherColumn, null, JoinOperator.Inner) { Filter = filter };
        return new RelatedRowsNode(new LinkNode(sides.Table, sides.OwnColumn, table.PrimaryId, null, join) { IsIntersect = true, Links = [target] });
    }
}
