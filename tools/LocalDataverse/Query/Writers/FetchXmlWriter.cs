using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Faults;
using LocalDataverse.Query.Operators;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Writers;

/// <summary>Writes a query as FetchXML, for the message QueryExpressionToFetchXml.</summary>
public static class FetchXmlWriter
{
    /// <exception cref="System.ServiceModel.FaultException">FetchXML has no word for an operator of the query.</exception>
    public static string Write(QueryDefinition query)
    {
        var entity = new XElement("entity", new XAttribute("name", query.Table));
        Add(entity, query.AllColumns, query.Columns, query.Orders, query.Filter, query.Links, query.IsAggregate);
        var fetch = new XElement("fetch", new XAttribute("version", "1.0"), new XAttribute("mapping", "logical"));
        AddFlag(fetch, "distinct", query.Distinct);
        AddFlag(fetch, "aggregate", query.IsAggregate);
        AddFlag(fetch, "returntotalrecordcount", query.ReturnTotalRecordCount);
        AddFlag(fetch, "useraworderby", query.OrderChoicesByValue);
        AddNumber(fetch, "top", query.Top);
        AddNumber(fetch, "count", query.PageSize);
        AddNumber(fetch, "page", query.HasPageNumber ? query.Page : null);
        AddNumber(fetch, "aggregatelimit", query.AggregateLimit);
        AddText(fetch, "paging-cookie", query.PagingCookie);
        fetch.Add(entity);
        return fetch.ToString(SaveOptions.DisableFormatting);
    }

    private static void Add(
        XElement node,
        bool all,
        IReadOnlyList<SelectedColumn> columns,
        IReadOnlyList<OrderNode> orders,
        FilterNode? filter,
        IReadOnlyList<LinkNode> links,
        bool aggregate)
    {
        if (all)
        {
            node.Add(new XElement("all-attributes"));
        }

        node.Add(columns.Select(Column), orders.Select(order => Order(order, aggregate)));
        if (filter is not null)
        {
            node.Add(Filter(filter is FilterGroup group ? group : new FilterGroup(LogicalOperator.And, [filter])));
        }

        node.Add(links.Select(link => Link(link, aggregate)));
    }

    private static XElement Column(SelectedColumn column)
    {
        var node = new XElement("attribute", new XAttribute("name", column.Column));
        AddText(node, "alias", column.Alias);
        AddText(node, "aggregate", FetchWords.Of(column.Aggregate));
        AddFlag(node, "distinct", column.Aggregate == AggregateFunction.CountDistinct);
        AddFlag(node, "groupby", column.GroupBy);
        AddText(node, "dategrouping", FetchWords.Of(column.DateGrouping));
        if (column is { DateGrouping: not DateGrouping.None, UserTimeZone: false })
        {
            node.Add(new XAttribute("usertimezone", "false"));
        }

        AddText(node, "rowaggregate", column.CountChildren ? "CountChildren" : null);
        return node;
    }

    private static XElement Order(OrderNode order, bool aggregate)
    {
        var node = new XElement("order");
        AddText(node, "attribute", aggregate && order.Alias is not null ? null : order.Column);
        AddText(node, "alias", order.Alias);
        AddText(node, "entityname", order.EntityAlias);
        AddFlag(node, "descending", order.Descending);
        return node;
    }

    private static XElement Link(LinkNode link, bool aggregate)
    {
        var node = new XElement(
            "link-entity",
            new XAttribute("name", link.Table),
            new XAttribute("from", link.From), new XAttribute("to", link.To));
        AddText(node, "alias", link.Alias);
        node.Add(new XAttribute("link-type", FetchWords.Of(link.Join)));
        AddFlag(node, "intersect", link.IsIntersect);
        Add(node, link.AllColumns, link.Columns, link.Orders, link.Filter, link.Links, aggregate);
        return node;
    }

    private static XElement Filter(FilterNode filter) => filter switch
    {
        FilterGroup group => new XElement(
            "filter", new XAttribute("type", group.Operator == LogicalOperator.And ? "and" : "or"), group.Parts.Select(Filter)),
        ConditionNode condition => Condition(condition),
        RelatedRowsNode related => Link(related.Link, aggregate: false),
        _ => throw new InvalidOperationException($"Unknown filter node {filter.GetType().Name}"),
    };

    private static XElement Condition(ConditionNode condition)
    {
        var node = new XElement("condition");
        AddText(node, "entityname", condition.EntityAlias);
        var word = OperatorCatalog.Find(condition.Operator).FetchName
            ?? throw Fault.Of(ErrorCode.NotSupportedHere, $"The condition operator {condition.Operator} in FetchXML");
        node.Add(new XAttribute("attribute", condition.Column), new XAttribute("operator", word));
        AddText(node, "valueof", condition.ValueOf);
        node.Add(condition.Values is [var single]
            ? new XAttribute("value", Text(single))
            : condition.Values.Select(value => new XElement("value", Text(value))));
        return node;
    }

    private static string Text(object value) => value switch
    {
        DateTime { Kind: DateTimeKind.Utc } instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateTime local => local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void AddText(XElement node, string name, string? value)
    {
        if (value is not null)
        {
            node.Add(new XAttribute(name, value));
        }
    }

    private static void AddFlag(XElement node, string name, bool value) => AddText(node, name, value ? "true" : null);

    private static void AddNumber(XElement node, string name, int? value) =>
        AddText(node, name, value?.ToString(CultureInfo.InvariantCulture));
}
