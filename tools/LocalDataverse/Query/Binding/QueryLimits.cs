using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Binding;

/// <summary>The platform's limits on the size of a query and of its pages.</summary>
public static class QueryLimits
{
    public const int PageSize = 5_000;
    public const int PagedRows = 50_000;
    public const int AggregatedRows = 50_000;
    public const int Groups = 5_000;
    private const int Links = 15;

    // The database takes 32,766 parameters in a statement; a condition needs few besides its values.
    private const int Values = 30_000;
    private const int ConditionsAndLinks = 500;

    /// <exception cref="System.ServiceModel.FaultException">Too many links or conditions, or options that exclude each other.</exception>
    public static void Check(QueryDefinition query)
    {
        var size = query.Links.Aggregate(Count(query.Filter), (sum, link) => sum + Count(link));
        if (size.Links > Links)
        {
            throw Fault.Of(ErrorCode.TooManyLinkEntitiesInQuery);
        }

        if (size.Conditions + size.Links > ConditionsAndLinks)
        {
            throw Fault.Of(ErrorCode.TooManyConditionsInQuery);
        }

        if (size.Values > Values)
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidQuery, $"The query has {size.Values} values; the most are {Values}.");
        }

        CheckTop(query);
        if (query.AggregateLimit is > AggregatedRows)
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidQuery, $"aggregatelimit has to be {AggregatedRows} or less.");
        }
    }

    private static void CheckTop(QueryDefinition query)
    {
        if (query.Top is null)
        {
            return;
        }

        if (query.PageSize is not null || query.HasPageNumber || query.PagingCookie is not null || query.ReturnTotalRecordCount)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidQuery,
                "The attribute top can not be specified together with paging: count, page, paging-cookie or returntotalrecordcount.");
        }

        if (query.Top is < 1 or > PageSize)
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidQuery, $"top has to be between 1 and {PageSize}.");
        }
    }

    private static QuerySize Count(FilterNode? filter) => filter switch
    {
        FilterGroup group => group.Parts.Aggregate(default(QuerySize), (sum, part) => sum + Count(part)),
        ConditionNode condition => new QuerySize(1, 0, condition.Values.Count),
        RelatedRowsNode related => Count(related.Link),
        _ => default,
    };

    private static QuerySize Count(LinkNode link) =>
        link.Links.Aggregate(new QuerySize(0, 1, 0) + Count(link.Filter), (sum, child) => sum + Count(child));

    private readonly record struct QuerySize(int Conditions, int Links, int Values)
    {
        public static QuerySize operator +(QuerySize left, QuerySize right) =>
            new(left.Conditions + right.Conditions, left.Links + right.Links, left.Values + right.Values);
    }
}
