using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis;

/// <summary>The numbers by which scorecards are judged. The defaults are those of the product; an organisation may set others.</summary>
public sealed record KpiSettings
{
    public static KpiSettings Default { get; } = new();

    /// <summary>How many headline results with goals decide the depth.</summary>
    public int MaximumHeadlines { get; init; } = 3;

    /// <summary>From which attainment a month counts as met; 1 is 100 %.</summary>
    public decimal MetFrom { get; init; } = 1m;

    /// <summary>Missed months in a row of the same headline that lead to a deep dive.</summary>
    public int MissedMonthsToDeepDive { get; init; } = 3;

    /// <summary>Met months in a row after which a deep dive ends.</summary>
    public int MetMonthsToStepDown { get; init; } = 2;

    public int TrendMonths { get; init; } = 6;

    /// <summary>How many days from today pipeline coverage looks ahead, today included.</summary>
    public int CoverageDays { get; init; } = 90;

    /// <summary>Days after its end, in the rep's zone, when a month freezes.</summary>
    public int FreezeAfterDays { get; init; } = 5;

    public WorkingWeek WorkingWeek { get; init; } = WorkingWeek.MondayToFriday;
}
