using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>One KPI's line of a scorecard. Nothing is rounded.</summary>
public sealed record ScorecardKpi(KpiLabel Label, Measure Actual)
{
    /// <summary>The goal up to today, by working days; null without one.</summary>
    public decimal? Goal { get; init; }

    /// <summary>The goal of the whole month.</summary>
    public decimal? MonthGoal { get; init; }

    public decimal? Attainment { get; init; }

    /// <summary>The last closed month.</summary>
    public decimal? Previous { get; init; }

    /// <summary>Actual less previous; null when either is unknown.</summary>
    public decimal? Change => Actual.Value - Previous;

    /// <summary>Closed months, oldest first; null where a month has no value.</summary>
    public IReadOnlyList<decimal?> Trend { get; init; } = [];

    /// <summary>The goals of the same months.</summary>
    public IReadOnlyList<decimal?> TrendGoals { get; init; } = [];
}
