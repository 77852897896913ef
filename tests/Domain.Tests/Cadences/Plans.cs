using System;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.Cadences;

/// <summary>Plans and calendars as the tests need them.</summary>
internal static class Plans
{
    public static readonly WorkCalendar EveryWorkday = new(WorkingWeek.MondayToFriday, []);

    public static CadencePlan Plan(
        CadenceFrequency frequency = CadenceFrequency.Weekly, DayOfWeek weekday = DayOfWeek.Tuesday, int minutes = 600, LocalZone? zone = null, LocalDate? startsOn = null) =>
        new(frequency, weekday, minutes, zone ?? LocalZone.Utc, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(15), startsOn ?? new LocalDate(2026, 6, 1));

    public static LocalZone Zone(string windowsName) => new(0, TimeZoneInfo.FindSystemTimeZoneById(windowsName));

    public static WorkCalendar Closed(params LocalDate[] days) => new(WorkingWeek.MondayToFriday, days);

    public static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
