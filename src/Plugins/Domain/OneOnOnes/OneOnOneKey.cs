using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Keys;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What tells one 1:1 from another: the occurrence of a cadence, or the rep's day when it was called ad hoc.</summary>
public static class OneOnOneKey
{
    /// <param name="occurrence">The day of the original date, on the cadence's calendar: moving the 1:1 does not move it.</param>
    public static RowKey OfOccurrence(Guid cadence, LocalDate occurrence) => RowKey.Of(RowKey.Part(cadence), RowKey.Part(occurrence))!;

    /// <param name="day">On the rep's calendar.</param>
    public static RowKey AdHoc(Guid rep, LocalDate day) => RowKey.Of(RowKey.Part(rep), RowKey.Part(day))!;
}
