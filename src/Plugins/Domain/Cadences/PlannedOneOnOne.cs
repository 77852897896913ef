using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Cadences;

/// <summary>A 1:1 of a cadence as it stands.</summary>
/// <param name="Date">The occurrence that it is, by its key.</param>
/// <param name="OriginalStart">UTC: where it was planned.</param>
/// <param name="Start">UTC: where it is now.</param>
/// <param name="End">UTC.</param>
/// <param name="BufferEnd">UTC: until when the manager keeps time for notes; null for none.</param>
/// <param name="Standing">How far it is.</param>
public sealed record PlannedOneOnOne(
    Guid Id, LocalDate Date, DateTime OriginalStart, DateTime Start, DateTime End, OneOnOneStanding Standing, Guid? Appointment, Guid? Buffer, DateTime? BufferEnd)
{
    /// <summary>Whether one of the two has moved it: then that is what they agreed on.</summary>
    public bool IsMovedByHand => Start != OriginalStart;
}
