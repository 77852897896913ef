using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>An opportunity that was won or lost.</summary>
/// <param name="Owner">Who closed it.</param>
/// <param name="Value">As it was estimated, in base currency.</param>
/// <param name="CycleDays">From its creation to its close.</param>
/// <param name="DiscussedOn">The first 1:1 in which it was discussed; null when there was none.</param>
public sealed record ClosedDeal(Guid Id, Guid Owner, LocalDate ClosedOn, bool IsWon, decimal Value, int CycleDays, LocalDate? DiscussedOn)
{
    /// <summary>Discussed in a 1:1 before it was decided, at the latest on the day itself.</summary>
    public bool IsCoached => DiscussedOn <= ClosedOn;
}
