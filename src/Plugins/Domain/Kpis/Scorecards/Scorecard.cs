using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>A rep's numbers as they stand at an instant, and how deep to go into them.</summary>
public sealed record Scorecard
{
    public required Guid Rep { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The rep's month up to the rep's today.</summary>
    public required DateSpan Period { get; init; }

    public required DepthVerdict Verdict { get; init; }

    /// <summary>The closed months of the trends, oldest first.</summary>
    public required IReadOnlyList<CalendarMonth> Months { get; init; }

    /// <summary>Every KPI that is not hidden, in the order of the scorecard.</summary>
    public required IReadOnlyList<ScorecardKpi> Kpis { get; init; }

    /// <summary>Codes of the inputs that feed a missed headline.</summary>
    public required IReadOnlyList<string> InputsToInspect { get; init; }
}
