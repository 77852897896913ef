using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Keys;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>A 1:1 that is about to be written.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
/// <param name="BufferEnd">UTC: until when the manager keeps time for notes; the same as the end for none.</param>
/// <param name="Cadence">Null when it was called ad hoc.</param>
public sealed record OneOnOneDraft(string Title, RowKey Key, Guid Manager, Guid Rep, DateTime Start, DateTime End, DateTime BufferEnd, Guid? Cadence)
{
    /// <param name="day">On the calendar of the two.</param>
    public static string TitleOf(string rep, LocalDate day) => $"1:1 {rep}, {day}";
}
