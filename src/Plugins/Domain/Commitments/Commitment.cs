using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Commitments;

/// <summary>What one of the two promised the other.</summary>
public sealed record Commitment
{
    public required Guid Id { get; init; }

    public required Guid Owner { get; init; }

    public required Guid Rep { get; init; }

    /// <summary>The 1:1 in which it was made; empty once it was handed over.</summary>
    public required Guid OneOnOne { get; init; }

    public required CommitmentStatus Status { get; init; }

    /// <summary>On the owner's calendar; null when none was entered.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>UTC; null until the owner has accepted it.</summary>
    public DateTime? AcceptedOn { get; init; }

    /// <summary>Whether it names an input KPI with a target, or a behaviour with linked evidence.</summary>
    public bool IsMeasurable { get; init; }

    public bool IsOfTheRep => Owner == Rep;

    public Promise AsPromise() => new(Id, IsOfTheRep, DueOn, IsMeasurable);
}
