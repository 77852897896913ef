using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Readers;

/// <summary>Reads a QueryExpression. ForceSeek, NoLock and QueryHints steer the platform's database only and are ignored.</summary>
public static class QueryExpressionReader
{
    /// <exception cref="System.ServiceModel.FaultException">A name is missing, or the host refuses a part of the query by name.</exception>
    public static QueryDefinition Read(QueryExpression query)
    {
        if (query.SubQueryExpression is not null)
        {
            throw Fault.Of(ErrorCode.NotSupportedHere, "SubQueryExpression");
        }

        if (!string.IsNullOrEmpty(query.DataSource))
        {
            throw Fault.Of(ErrorCode.NotSupportedHere, $"The data source '{query.DataSource}'");
        }

        var paging = query.PageInfo;
        return new QueryDefinition
        {
            Table = Required(query.EntityName, "EntityName"),
            AllColumns = query.ColumnSet.AllColumns,
            Columns = ReadColumns(query.ColumnSet),
            Filter = ReadFilter(query.Criteria, query.EntityName),
            Links = [.. query.LinkEntities.Select(ReadLink)],
            Orders = [.. query.Orders.Select(ReadOrder)],
            Distinct = query.Distinct,
            IsAggregate = IsAggregate(query.ColumnSet) || query.LinkEntities.Any(HasAggregates),
            Top = query.TopCount,
            PageSize = paging is { Count: not 0 } ? paging.Count : null,
            Page = paging is { PageNumber: > 0 } ? paging.PageNumber : 1,
            HasPageNumber = paging is { PageNumber: > 0 },
            PagingCookie = string.IsNullOrEmpty(paging?.PagingCookie) ? null : paging.PagingCookie,
            ReturnTotalRecordCount = paging?.ReturnTotalRecordCount ?? false,
        };
    }

    private static IReadOnlyList<SelectedColumn> ReadColumns(ColumnSet columns) =>
    [
        .. columns.AttributeExpressions.Select(ReadExpression),
        .. columns.Columns.Select(name => new SelectedColumn(Required(name, "Column"))),
    ];

    private static SelectedColumn ReadExpression(XrmAttributeExpression expression)
    {
        var column = new SelectedColumn(
            Required(expression.AttributeName, "AttributeName"),
            expression.Alias,
            ReadAggregate(expression.AggregateType),
            expression.HasGroupBy,
            ReadGrouping(expression.DateTimeGrouping),
            // Unlike FetchXML, the SDK's date groups are always those of UTC.
            UserTimeZone: false);
        if (string.IsNullOrEmpty(column.Alias) && (column.GroupBy || column.Aggregate != AggregateFunction.None))
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidAlias, $"The attribute expression '{column.Column}' needs an alias.");
        }

        return column;
    }

    private static bool IsAggregate(ColumnSet columns) =>
        columns.AttributeExpressions.Any(expression => expression.HasGroupBy || expression.AggregateType != XrmAggregateType.None);

    private static bool HasAggregates(LinkEntity link) => IsAggregate(link.Columns) || link.LinkEntities.Any(HasAggregates);

    private static FilterGroup? ReadFilter(FilterExpression? filter, string table)
    {
        if (filter is null)
        {
            return null;
        }

        List<FilterNode> parts = [.. filter.Conditions.Select(condition => ReadCondition(condition, table))];
        if (filter.AnyAllFilterLinkEntity is { } related)
        {
            parts.Add(new RelatedRowsNode(ReadLink(related)));
        }

        parts.AddRange(filter.Filters.Select(inner => ReadFilter(inner, table)).OfType<FilterGroup>());
        return parts.Count == 0 ? null : new FilterGroup(filter.FilterOperator, parts);
    }

    private static ConditionNode ReadCondition(ConditionExpression condition, string table)
    {
        var column = Required(condition.AttributeName, "AttributeName");
        var alias = string.IsNullOrEmpty(condition.EntityName) ? null : condition.EntityName;
        if (!condition.CompareColumns)
        {
            return new ConditionNode(alias, column, condition.Operator, [.. condition.Values]);
        }

        // Unlike FetchXML, the SDK compares columns of the same table only, so a dot is part of a name that no column has.
        return condition.Values is [string other]
            ? other.Contains('.', StringComparison.Ordinal)
                ? throw Fault.Of(ErrorCode.QueryBuilderNoAttribute, alias ?? table, other)
                : new ConditionNode(alias, column, condition.Operator, [], other)
            : throw Fault.Of(ErrorCode.InvalidArgument, $"The comparison of column '{column}' needs one name of a column.");
    }

    private static LinkNode ReadLink(LinkEntity link) =>
        new(
            Required(link.LinkToEntityName, "LinkToEntityName"),
            Required(link.LinkToAttributeName, "LinkToAttributeName"),
            Required(link.LinkFromAttributeName, "LinkFromAttributeName"),
            string.IsNullOrEmpty(link.EntityAlias) ? null : link.EntityAlias,
            link.JoinOperator)
        {
            AllColumns = link.Columns.AllColumns,
            Columns = ReadColumns(link.Columns),
            Filter = ReadFilter(link.LinkCriteria, link.LinkToEntityName),
            Links = [.. link.LinkEntities.Select(ReadLink)],
            Orders = [.. link.Orders.Select(ReadOrder)],
        };

    private static OrderNode ReadOrder(OrderExpression order) => new(
        string.IsNullOrEmpty(order.AttributeName) ? null : order.AttributeName,
        order.OrderType == OrderType.Descending,
        string.IsNullOrEmpty(order.Alias) ? null : order.Alias,
        string.IsNullOrEmpty(order.EntityName) ? null : order.EntityName);

    private static AggregateFunction ReadAggregate(XrmAggregateType type) => type switch
    {
        XrmAggregateType.None => AggregateFunction.None,
        XrmAggregateType.Count => AggregateFunction.Count,
        XrmAggregateType.CountColumn => AggregateFunction.CountColumn,
        XrmAggregateType.Sum => AggregateFunction.Sum,
        XrmAggregateType.Avg => AggregateFunction.Average,
        XrmAggregateType.Min => AggregateFunction.Minimum,
        XrmAggregateType.Max => AggregateFunction.Maximum,
        _ => throw Fault.Of(ErrorCode.InvalidArgument, $"{type} is not a valid aggregate."),
    };

    private static DateGrouping ReadGrouping(XrmDateTimeGrouping grouping) => Enum.IsDefined(grouping)
        ? (DateGrouping)(int)grouping
        : throw Fault.Of(ErrorCode.InvalidArgument, $"{grouping} is not a valid date grouping.");

    private static string Required(string? value, string name) => string.IsNullOrEmpty(value)
        ? throw Fault.Of(ErrorCode.InvalidArgument, $"Required member '{name}' is missing for the query.")
        : value;
}
