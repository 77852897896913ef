using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;

namespace LocalDataverse.WebApi.Query;

/// <summary>$select and $expand of one level: the shape of the row and the joins that it needs.</summary>
public sealed class ExpandReader(WebApiModel model, IDictionary<string, SingleValueNode> parameters)
{
    private const string NestedOptions =
        "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.";

    private const int MaximumExpands = 15;
    private int expands;

    public RowShape Read(SelectExpandClause? clause, LinkTree link)
    {
        var navigation = model.Navigation.Of(link.Table);
        var (columns, isSelected) = SelectReader.Read(link.Table, navigation, clause);
        var items = clause?.SelectedItems.OfType<ExpandedReferenceSelectItem>().ToList() ?? [];
        var shape = new RowShape(link.Table, columns, link.Alias)
        {
            IsSelected = isSelected,
            Singles = [.. items.Where(item => IsSingle(navigation, item)).Select(item => Single(navigation, item, link))],
            Collections = [.. items.Where(item => !IsSingle(navigation, item)).Select(item => Collection(navigation, item, link))],
        };
        if (link.Alias is not null)
            link.Select(shape.Reads());
        return shape;
    }

    private static string NameOf(ExpandedReferenceSelectItem item) =>
        item.PathToNavigationProperty.LastSegment is NavigationPropertySegment segment
            ? segment.NavigationProperty.Name : throw Refusal.BadRequest("Only navigation properties can be expanded.");

    private static bool IsSingle(TableNavigation navigation, ExpandedReferenceSelectItem item) =>
        navigation.Single.ContainsKey(NameOf(item));

    private SingleExpand Single(TableNavigation navigation, ExpandedReferenceSelectItem item, LinkTree link)
    {
        Count();
        RefuseUnsupported(item);
        if (item.OrderByOption is not null || item.TopOption is not null || item.FilterOption is not null)
            throw Refusal.BadRequest(NestedOptions);
        var single = navigation.Single[NameOf(item)];
        if (single.Target is null)
            return new SingleExpand(single, null);
        if (item is not ExpandedNavigationSelectItem expanded)
            return new SingleExpand(single, KeyOnly(link.Follow(single)), ReferenceOnly: true);
        return new SingleExpand(single, Read(expanded.SelectAndExpand, link.Follow(single)));
    }

    private static RowShape KeyOnly(LinkTree link)
    {
        var shape = new RowShape(link.Table, [link.Table.Columns[link.Table.PrimaryId]], link.Alias) { IsSelected = true };
        link.Select(shape.Reads());
        return shape;
    }

    private CollectionExpand Collection(TableNavigation navigation, ExpandedReferenceSelectItem item, LinkTree link)
    {
        Count();
        RefuseUnsupported(item);
        if (!navigation.Collections.TryGetValue(NameOf(item), out var collection))
            throw Refusal.BadRequest($"Could not find a property named '{NameOf(item)}' on type '{EdmNames.Qualified(link.Table.LogicalName)}'.");
        if (item is not ExpandedNavigationSelectItem expanded)
            throw Refusal.BadRequest("Expand with $ref is supported for single-valued navigation properties only.");

        var child = LinkTree.RootOf(model, model.Catalog.Table(collection.Target), new AliasSequence());
        var shape = new ExpandReader(model, parameters).Read(expanded.SelectAndExpand, child);
        var isNested = link.Alias is not null || shape.Singles.Count + shape.Collections.Count > 0;
        if (isNested && (item.OrderByOption is not null || item.TopOption is not null))
            throw Refusal.BadRequest(NestedOptions);
        if (collection.ManyToMany is not null && isNested)
            throw Refusal.BadRequest("Expand of a many-to-many relationship can neither be nested nor hold another expand.");

        var query = ChildQuery(item, child, shape, new FilterScope(model, child, parameters));
        return new CollectionExpand(collection, query, shape, (int?)item.TopOption, LinkOptions(shape));
    }

    private static QueryDefinition ChildQuery(ExpandedReferenceSelectItem item, LinkTree child, RowShape shape, FilterScope scope)
    {
        var filter = item.FilterOption is null ? null : new FilterReader(scope).Read(item.FilterOption.Expression);
        var orders = OrderReader.Read(item.OrderByOption, child);
        return new QueryDefinition
        {
            Table = child.Table.LogicalName,
            Columns = [.. shape.Reads()],
            Filter = filter,
            Links = child.Links(),
            Orders = orders,
            OrderChoicesByValue = true,
        };
    }

    private static string LinkOptions(RowShape shape) =>
        shape.IsSelected ? "?$select=" + string.Join(',', shape.Columns.Select(EdmNames.Property)) : "";

    private static void RefuseUnsupported(ExpandedReferenceSelectItem item)
    {
        if (item.SkipOption is not null || item.CountOption is not null || item.SearchOption is not null || item.ComputeOption is not null || item.ApplyOption is not null)
            throw Refusal.BadRequest("Only $select, $filter, $orderby, $top and $expand are supported inside $expand.");
        if (item is ExpandedNavigationSelectItem { LevelsOption: not null })
            throw Refusal.BadRequest("The query parameter $levels is not supported.");
    }

    private void Count()
    {
        if (++expands > MaximumExpands)
            throw Faults.Fault.Of(Faults.ErrorCode.TooManyLinkEntitiesInQuery);
    }
}
