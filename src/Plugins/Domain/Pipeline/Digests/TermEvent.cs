using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>A change of value or close date that the history kept.</summary>
/// <param name="Rep">Who owned the opportunity then; null for a team.</param>
/// <param name="ChangedOn">UTC.</param>
public sealed record TermEvent(Guid Opportunity, string Name, Guid? Rep, TermChange Kind, DateTime ChangedOn)
{
    /// <summary>In base currency.</summary>
    public decimal? OldValue { get; init; }

    /// <inheritdoc cref="OldValue"/>
    public decimal? NewValue { get; init; }

    public LocalDate? OldDate { get; init; }

    public LocalDate? NewDate { get; init; }
}
