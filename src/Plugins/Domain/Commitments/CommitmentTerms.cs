using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Commitments;

/// <summary>What is promised, as it was entered.</summary>
public sealed record CommitmentTerms
{
    public required string Title { get; init; }

    public LocalDate? DueOn { get; init; }

    /// <summary>Null without a KPI.</summary>
    public KpiCategory? Kpi { get; init; }

    public decimal? Target { get; init; }

    public LocalDate? MeasureFrom { get; init; }

    /// <summary>The result that it aims at; null without one.</summary>
    public KpiCategory? AimsAt { get; init; }
}
