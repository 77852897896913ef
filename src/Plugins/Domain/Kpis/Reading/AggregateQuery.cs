using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>
/// One aggregate query, said without the words of any query language. Its rows are grouped by user when it asks
/// for several, by year and month when it has several windows, and by the key columns.
/// </summary>
public sealed record AggregateQuery
{
    public required string Table { get; init; }

    public required string UserColumn { get; init; }

    /// <summary>The reps whose rows are read; never empty.</summary>
    public required IReadOnlyList<Guid> Users { get; init; }

    public bool ByUser => Users.Count > 1;

    public required string DateColumn { get; init; }

    public required DateBehavior Dates { get; init; }

    /// <summary>Rows must fall in one of them; no two touch the same month.</summary>
    public required IReadOnlyList<ReadWindow> Windows { get; init; }

    /// <summary>Grouped by the year and month of the date column: of the day where it holds days, in UTC where it holds instants.</summary>
    public bool ByMonth => Windows.Count > 1;

    /// <summary>Choices and yes/no columns to group by.</summary>
    public required IReadOnlyList<string> KeyColumns { get; init; }

    /// <summary>Also grouped by this column, whose distinct values the rows then are; null in nearly all queries.</summary>
    public string? IdColumn { get; init; }

    public required FilterGroup Filter { get; init; }

    /// <summary>The figures; the first always counts rows.</summary>
    public required IReadOnlyList<AggregateColumn> Columns { get; init; }

    /// <summary>For messages: what is read for how many reps, without anybody's name.</summary>
    public override string ToString() =>
        $"{Table} by {DateColumn} of {Users.Count} rep(s), {Windows[0].Days.First} to {Windows[Windows.Count - 1].Days.Last}";
}
