using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Notifications;

namespace CrmCoaching.Domain.Tests.Notifications;

/// <summary>A manager and a rep, and moments of June 2026.</summary>
internal static class People
{
    public static readonly Guid Row = new("11111111-0000-0000-0000-000000000001");

    public static Person In(string zone, string name = "Ann") => new(new Guid("22222222-0000-0000-0000-000000000001"), name, new LocalZone(1, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    public static DateTime Utc(int day, int hour, int minute = 0) => new(2026, 6, day, hour, minute, 0, DateTimeKind.Utc);

    /// <summary>Of a run at the same hour every day.</summary>
    public static ReminderWindow Daily(int day, int hour) => ReminderWindow.Since(Utc(day, hour).AddDays(-1), Utc(day, hour));
}
