namespace LocalDataverse.Query.Tree;

/// <summary>
/// What a query asks, whichever language it came in: the FetchXML, QueryExpression and OData readers make it, the SQL
/// generator consumes it. Names are logical names; nothing in it has been checked against metadata yet.
/// </summary>
public sealed record QueryDefinition
{
    public required string Table { get; init; }
    public bool AllColumns { get; init; }
    public IReadOnlyList<SelectedColumn> Columns { get; init; } = [];
    public FilterNode? Filter { get; init; }
    public IReadOnlyList<LinkNode> Links { get; init; } = [];
    public IReadOnlyList<OrderNode> Orders { get; init; } = [];
    public bool Distinct { get; init; }
    public bool IsAggregate { get; init; }
    public int? Top { get; init; }

    /// <summary>Rows a page; null takes the platform's 5,000.</summary>
    public int? PageSize { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True when the query names a page, which does not go with <see cref="Top"/>.</summary>
    public bool HasPageNumber { get; init; }
    public string? PagingCookie { get; init; }
    public bool ReturnTotalRecordCount { get; init; }

    /// <summary>OData and useraworderby sort choices by their number, FetchXML by their label.</summary>
    public bool OrderChoicesByValue { get; init; }

    /// <summary>A limit below the platform's 50,000 source rows.</summary>
    public int? AggregateLimit { get; init; }
}
