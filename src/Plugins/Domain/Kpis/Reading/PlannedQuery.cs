using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>A query, and which aggregates are found in its rows.</summary>
public sealed class PlannedQuery(AggregateQuery query, IReadOnlyList<FigureReader> readers)
{
    /// <summary>The platform gives back no more groups than this, without saying that there are more.</summary>
    public const int MostGroups = 5000;

    public AggregateQuery Query { get; } = query;

    public IReadOnlyList<FigureReader> Readers { get; } = readers;

    public static bool Overflows(IReadOnlyCollection<AggregateRow> rows) => rows.Count >= MostGroups;

    /// <summary>Puts the values of every rep, aggregate and window of this query into <paramref name="readings"/>.</summary>
    /// <exception cref="ArgumentException">The rows are cut off at the platform's limit.</exception>
    public void Read(IReadOnlyCollection<AggregateRow> rows, Readings readings)
    {
        if (Overflows(rows))
            throw new ArgumentException($"{Query}: {rows.Count} groups came back, so more may be missing.", nameof(rows));

        var byRep = rows.ToLookup(row => row.User ?? Query.Users[0]);
        foreach (var window in Query.Windows)
        {
            foreach (var rep in Query.Users)
            {
                AggregateRow[] inWindow = [.. byRep[rep].Where(row => row.Month is not { } month || window.Months.Contains(month))];
                foreach (var reader in Readers.Where(reader => reader.Spans.Contains(window.Days)))
                    readings.Add(rep, new Demand(reader.Code, window.Days), reader.Read(inWindow));
            }
        }
    }
}
