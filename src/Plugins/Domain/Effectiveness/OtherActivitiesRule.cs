using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Joint sales work, team meetings, call reviews and career conversations. They are expected by the quarter, so they are counted from its first day.</summary>
public static class OtherActivitiesRule
{
    private const int MonthsOfQuarter = 3;

    /// <param name="days">The days of the manager's activities.</param>
    public static int Done(IEnumerable<LocalDate> days, CalendarMonth month) =>
        days.Count(day => day >= FirstOfQuarter(month).First && day <= month.Last);

    /// <summary>A third of the quarter's number for each month that has begun, rounded up.</summary>
    /// <returns>Null without a standard.</returns>
    public static int? Expected(int? perQuarter, CalendarMonth month) =>
        perQuarter is { } number ? (int)Math.Ceiling(number * (decimal)(((month.Month - 1) % MonthsOfQuarter) + 1) / MonthsOfQuarter) : null;

    public static CalendarMonth FirstOfQuarter(CalendarMonth month) => month.Add(-((month.Month - 1) % MonthsOfQuarter));
}
