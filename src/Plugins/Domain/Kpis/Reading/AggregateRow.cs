using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>One group that a query gave back.</summary>
public sealed record AggregateRow
{
    /// <summary>Null where the query does not group by user.</summary>
    public Guid? User { get; init; }

    /// <summary>Null where the query does not group by month.</summary>
    public CalendarMonth? Month { get; init; }

    /// <summary>In the order of the query's key columns; numbers as text, null for an empty column.</summary>
    public IReadOnlyList<string?> Keys { get; init; } = [];

    /// <summary>The value of the query's id column.</summary>
    public string? Id { get; init; }

    /// <summary>In the order of the query's columns; null where a figure came back empty.</summary>
    public required IReadOnlyList<decimal?> Figures { get; init; }
}
