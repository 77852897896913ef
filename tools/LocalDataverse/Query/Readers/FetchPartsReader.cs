using System.Xml.Linq;
using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Readers;

/// <summary>What an entity node and a link-entity node have in common.</summary>
internal sealed record FetchParts(
    bool AllColumns,
    IReadOnlyList<SelectedColumn> Columns,
    FilterNode? Filter,
    IReadOnlyList<LinkNode> Links,
    IReadOnlyList<OrderNode> Orders);

internal static class FetchPartsReader
{
    public static FetchParts Read(XElement node, bool aggregate)
    {
        var allColumns = false;
        List<SelectedColumn> columns = [];
        List<FilterNode> filters = [];
        List<LinkNode> links = [];
        List<OrderNode> orders = [];
        foreach (var child in node.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "all-attributes":
                    FetchElement.AllowAttributes(child);
                    allColumns = true;
                    break;
                case "no-attrs":
                    break;
                case "attribute":
                    columns.Add(FetchColumnReader.Read(child, aggregate));
                    break;
                case "order":
                    orders.Add(ReadOrder(child, aggregate));
                    break;
                case "filter":
                    filters.Add(FetchFilterReader.Read(child));
                    break;
                case "link-entity":
                    links.Add(ReadLink(child, aggregate, inFilter: false));
                    break;
                default:
                    throw FetchElement.UnknownChild(node, child, "filter, order, link-entity, attribute, all-attributes, no-attrs");
            }
        }

        if (aggregate && allColumns)
        {
            throw FetchElement.Invalid("all-attributes can not be specified in an aggregate query.");
        }

        return new FetchParts(allColumns, columns, Combine(filters), links, orders);
    }

    public static LinkNode ReadLink(XElement node, bool aggregate, bool inFilter)
    {
        FetchElement.AllowAttributes(
            node, "name", "from", "to", "alias", "link-type", "visible", "intersect", "enableprefiltering", "prefilterparametername");
        var join = ReadJoin(node, inFilter);
        var parts = Read(node, aggregate);
        return new LinkNode(
            FetchElement.Required(node, "name"),
            RequiredKey(node, "from"),
            RequiredKey(node, "to"),
            FetchElement.Optional(node, "alias") is { Length: > 0 } alias ? alias : null,
            join)
        {
            AllColumns = parts.AllColumns,
            Columns = parts.Columns,
            Filter = parts.Filter,
            Links = parts.Links,
            Orders = parts.Orders,
            IsIntersect = FetchElement.Flag(node, "intersect"),
        };
    }

    private static JoinOperator ReadJoin(XElement node, bool inFilter)
    {
        var text = FetchElement.Optional(node, "link-type") ?? (inFilter ? "any" : "inner");
        if (!FetchWords.TryFind(text, out JoinOperator? join))
        {
            throw Fault.Of(ErrorCode.QueryBuilderLinkNodeInvalid, $"'{text}' is not a valid link-type.");
        }

        var ofFilters = join is JoinOperator.Any or JoinOperator.NotAny or JoinOperator.All or JoinOperator.NotAll;
        return ofFilters == inFilter
            ? join.Value
            : throw Fault.Of(ErrorCode.QueryBuilderLinkNodeInvalid, inFilter
                ? $"A link-entity within a filter takes the link types any, not any, all and not all, not '{text}'."
                : $"The link type '{text}' is valid within a filter only.");
    }

    private static string RequiredKey(XElement node, string name) => FetchElement.Optional(node, name) is { Length: > 0 } key
        ? key
        : throw Fault.Of(ErrorCode.QueryBuilderLinkNodeInvalid, $"The link-entity node needs the attribute '{name}'.");

    private static OrderNode ReadOrder(XElement node, bool aggregate)
    {
        FetchElement.AllowAttributes(node, "attribute", "alias", "descending", "entityname");
        var (column, alias) = (FetchElement.Optional(node, "attribute"), FetchElement.Optional(node, "alias"));
        if (aggregate && column is not null)
        {
            throw Fault.Of(ErrorCode.QueryBuilderAliasRequiredForAggregateOrderBy);
        }

        if (string.IsNullOrEmpty(column) && string.IsNullOrEmpty(alias))
        {
            throw FetchElement.Invalid(aggregate ? "The order node needs an alias." : "The order node needs an attribute.");
        }

        return new OrderNode(column, FetchElement.Flag(node, "descending"), alias, FetchElement.Optional(node, "entityname"));
    }

    private static FilterNode? Combine(List<FilterNode> filters) => filters switch
    {
        [] => null,
        [var only] => only,
        _ => new FilterGroup(LogicalOperator.And, filters),
    };
}
