using System;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>When a rep counts as coached in a month.</summary>
public static class CoachedMonthRule
{
    private const int MonthDays = 30;

    /// <summary>With at least half of the 1:1s of the agreed frequency, rounded down, and no fewer than one.</summary>
    public static bool IsCoached(TeamRep rep, int held) => held >= Math.Max(1, MonthDays / rep.IntervalDays / 2);
}
