using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>An opportunity as a rep's digest needs it. Amounts are in base currency.</summary>
public sealed record PipelineDeal(Guid Id, string Name, OpportunityState State)
{
    /// <summary>Null when a team owns it.</summary>
    public Guid? Owner { get; init; }

    public Guid? OpenedOwner { get; init; }

    public Guid? ClosedOwner { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedOn { get; init; }

    public LocalDate? ClosedOn { get; init; }

    /// <summary>The moment at which it was closed, UTC; null where only the day is known.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>Estimated.</summary>
    public decimal? Value { get; init; }

    /// <summary>What it was closed with.</summary>
    public decimal? ActualValue { get; init; }

    /// <summary>Estimated.</summary>
    public LocalDate? CloseDate { get; init; }

    /// <summary>In percent.</summary>
    public int? Probability { get; init; }

    public CurrentStage Stage { get; init; } = CurrentStage.None;

    public bool IsOnHold { get; init; }

    /// <summary>Within the days after which it would count as untouched: a completed activity, or a change by its owner.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Within the days after which it would count as stalled.</summary>
    public bool HasMoved { get; init; }

    public bool IsOpenOf(Guid rep) => State == OpportunityState.Open && Owner == rep;
}
