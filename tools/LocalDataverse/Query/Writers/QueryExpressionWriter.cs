using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Writers;

/// <summary>
/// Writes a query as a QueryExpression, for the message FetchXmlToQueryExpression. Values stay as the query has them. The flag
/// that groups dates by the user's zone has no place there and is lost, as on the platform.
/// </summary>
public static class QueryExpressionWriter
{
    /// <exception cref="System.ServiceModel.FaultException">A QueryExpression cannot express a part of the query.</exception>
    public static QueryExpression Write(QueryDefinition query)
    {
        var expression = new QueryExpression(query.Table)
        {
            ColumnSet = Columns(query.AllColumns, query.Columns),
            Criteria = Filter(query.Filter),
            Distinct = query.Distinct,
            TopCount = query.Top,
        };
        if (query.Top is null)
        {
            expression.PageInfo = new PagingInfo
            {
                Count = query.PageSize ?? 0,
                PageNumber = query.HasPageNumber ? query.Page : 0,
                PagingCookie = query.PagingCookie,
                ReturnTotalRecordCount = query.ReturnTotalRecordCount,
            };
        }

        expression.Orders.AddRange(query.Orders.Select(Order));
        expression.LinkEntities.AddRange(query.Links.Select(link => Link(link, query.Table)));
        return expression;
    }

    private static ColumnSet Columns(bool all, IReadOnlyList<SelectedColumn> columns)
    {
        var set = new ColumnSet(all);
        foreach (var column in columns)
        {
            if (column.CountChildren)
            {
                throw Fault.Of(ErrorCode.NotSupportedHere, "rowaggregate in a QueryExpression");
            }

            if (column.Alias is null && !column.GroupBy && column.Aggregate == AggregateFunction.None)
            {
                set.AddColumn(column.Column);
            }
            else
            {
                set.AttributeExpressions.Add(Expression(column));
            }
        }

        return set;
    }

    private static XrmAttributeExpression Expression(SelectedColumn column) =>
        new(column.Column, Aggregate(column.Aggregate), column.Alias, (XrmDateTimeGrouping)(int)column.DateGrouping)
        {
            HasGroupBy = column.GroupBy,
        };

    private static XrmAggregateType Aggregate(AggregateFunction aggregate) => aggregate switch
    {
        AggregateFunction.None => XrmAggregateType.None,
        AggregateFunction.Count => XrmAggregateType.Count,
        AggregateFunction.CountColumn => XrmAggregateType.CountColumn,
        AggregateFunction.Sum => XrmAggregateType.Sum,
        AggregateFunction.Average => XrmAggregateType.Avg,
        AggregateFunction.Minimum => XrmAggregateType.Min,
        AggregateFunction.Maximum => XrmAggregateType.Max,
        _ => throw Fault.Of(ErrorCode.NotSupportedHere, "A distinct count in a QueryExpression"),
    };

    private static FilterExpression Filter(FilterNode? filter)
    {
        var group = filter as FilterGroup ?? new FilterGroup(LogicalOperator.And, filter is null ? [] : [filter]);
        var expression = new FilterExpression(group.Operator);
        foreach (var part in group.Parts)
        {
            switch (part)
            {
                case ConditionNode condition:
                    expression.AddCondition(Condition(condition));
                    break;
                case RelatedRowsNode related:
                    expression.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = Link(related.Link, null) });
                    break;
                default:
                    expression.AddFilter(Filter(part));
                    break;
            }
        }

        return expression;
    }

    private static ConditionExpression Condition(ConditionNode condition) => condition.ValueOf is { } other
        ? new ConditionExpression(condition.EntityAlias, condition.Column, condition.Operator, true, (object)other)
        : new ConditionExpression(condition.EntityAlias, condition.Column, condition.Operator, [.. condition.Values]);

    private static OrderExpression Order(OrderNode order) =>
        new(order.Column, order.Descending ? OrderType.Descending : OrderType.Ascending, order.Alias, order.EntityAlias);

    private static LinkEntity Link(LinkNode link, string? table)
    {
        var expression = new LinkEntity(table, link.Table, link.To, link.From, link.Join)
        {
            EntityAlias = link.Alias,
            Columns = Columns(link.AllColumns, link.Columns),
            LinkCriteria = Filter(link.Filter),
        };
        expression.Orders.AddRange(link.Orders.Select(Order));
        expression.LinkEntities.AddRange(link.Links.Select(inner => Link(inner, link.Table)));
        return expression;
    }
}
