using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>The share of promises that were kept, of those due in the month that were either kept or missed. Renegotiated and cancelled ones do not count.</summary>
public static class KeptRateRule
{
    /// <summary>What reps promised to this manager, with what the manager took over from a predecessor.</summary>
    public static decimal? ByReps(Guid manager, CalendarMonth month, IEnumerable<DueCommitment> resolved) =>
        Rate(resolved.Where(one => one.IsOfRep && one.Counterpart == manager), month);

    /// <summary>The manager's own promises, with those taken over from a predecessor.</summary>
    public static decimal? ByManager(Guid manager, CalendarMonth month, IEnumerable<DueCommitment> resolved) =>
        Rate(resolved.Where(one => !one.IsOfRep && one.Owner == manager), month);

    private static decimal? Rate(IEnumerable<DueCommitment> own, CalendarMonth month)
    {
        DueCommitment[] due = [.. own.Where(one => month.Span.Contains(one.DueOn))];
        return new KeptRate(due.Count(one => one.IsKept), due.Count(one => !one.IsKept)).Value;
    }
}
