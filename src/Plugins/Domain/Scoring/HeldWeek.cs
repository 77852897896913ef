using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Scoring;

/// <summary>A 1:1 moved within its week counts as held as planned: a customer comes first.</summary>
public static class HeldWeek
{
    /// <summary>Whether both instants lie in the same week, Monday to Sunday, of the zone.</summary>
    public static bool IsSame(DateTime originalUtc, DateTime heldUtc, LocalZone zone) => Monday(originalUtc, zone) == Monday(heldUtc, zone);

    private static LocalDate Monday(DateTime utc, LocalZone zone)
    {
        var day = zone.DateOf(utc);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
