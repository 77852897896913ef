using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>One opportunity in one list of a digest. Amounts are in base currency.</summary>
/// <param name="Value">What counts in the list's total.</param>
public sealed record DigestLine(Guid Opportunity, string Name, decimal? Value)
{
    public string? Stage { get; init; }

    public LocalDate? CloseDate { get; init; }

    /// <summary>Stages: where it was, or the old value or date, as the list says.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public decimal? OldValue { get; init; }

    public decimal? NewValue { get; init; }

    /// <summary>Days of slip in the period.</summary>
    public int? Days { get; init; }

    /// <summary>Days of slip since the first close date that is known.</summary>
    public int? DaysInAll { get; init; }

    public NearlyClosed NearlyClosed { get; init; }

    public bool IsOnHold { get; init; }

    /// <summary>Whether it is open and the rep's still, so that something can be decided about it.</summary>
    public bool IsInPipeline { get; init; }
}
