using System;
using System.Globalization;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Keys;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What tells one 1:1 from another: the occurrence of a cadence, or the rep's day when it was called ad hoc.</summary>
public static class OneOnOneKey
{
    /// <param name="occurrence">The day of the original date, on the cadence's calendar: moving the 1:1 does not move it.</param>
    public static RowKey OfOccurrence(Guid cadence, LocalDate occurrence) => RowKey.Of(RowKey.Part(cadence), RowKey.Part(occurrence))!;

    /// <summary>The day of the original date that a key was made of, whether its row is active or has given the key up.</summary>
    /// <returns>Null when it is no key of a 1:1.</returns>
    public static LocalDate? DayOf(string? key)
    {
        var parts = (key ?? "").Split('|');
        return parts.Length > 1 && DateTime.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalDate.Of(day)
            : null;
    }

    /// <param name="day">On the rep's calendar.</param>
    /// <param name="number">From 2 on where earlier ones of the day were moved to another and are still open.</param>
    public static RowKey AdHoc(Guid rep, LocalDate day, int number = 1) => number < 2
        ? RowKey.Of(RowKey.Part(rep), RowKey.Part(day))!
        : RowKey.Of(RowKey.Part(rep), RowKey.Part(day), RowKey.Part(number))!;

    public static Refusal Taken(string title) => new(
        RefusalCode.OneOnOneExists, title, "It is planned and open already, and each occasion has one 1:1.", "Open that one, or end it first.");
}
