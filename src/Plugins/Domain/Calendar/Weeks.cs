using System;

namespace CrmCoaching.Domain.Calendar;

/// <summary>Weeks of the calendar, from Monday to Sunday, in which 1:1s are counted.</summary>
public static class Weeks
{
    public const int Days = 7;

    public static LocalDate MondayOf(LocalDate day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Days));

    public static bool IsSame(LocalDate one, LocalDate other) => MondayOf(one) == MondayOf(other);

    /// <summary>The first such day of the week on or after a day.</summary>
    public static LocalDate OnOrAfter(LocalDate day, DayOfWeek weekday) =>
        day.AddDays(((int)weekday - (int)day.DayOfWeek + Days) % Days);
}
