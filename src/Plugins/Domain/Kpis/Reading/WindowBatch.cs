using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>Windows that one query can read, because no two of them touch the same month.</summary>
public static class WindowBatch
{
    /// <summary>
    /// The fewest batches: date-only months need one, months at local midnights two at most (a month shares its
    /// first or last hours with its neighbour, never with the one after).
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ReadWindow>> Of(IEnumerable<DateSpan> spans, DateBehavior dates, ReadScope scope)
    {
        var batches = new List<List<ReadWindow>>();
        foreach (var window in spans.Distinct().Select(days => ReadWindow.Of(days, dates, scope)).OrderBy(window => window.Days.First).ThenBy(window => window.Days.Last))
        {
            var free = batches.FirstOrDefault(batch => !batch.Any(other => other.Months.Intersect(window.Months).Any()));
            if (free is null)
                batches.Add([window]);
            else
                free.Add(window);
        }

        return batches;
    }
}
