using System;
using System.Globalization;

namespace CrmCoaching.Domain.Calendar;

/// <summary>A calendar day without a zone: what a date-only column holds, or a day on somebody's wall calendar.</summary>
public readonly record struct LocalDate : IComparable<LocalDate>
{
    private readonly DateTime midnight;

    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public LocalDate(int year, int month, int day) => midnight = new DateTime(year, month, day);

    private LocalDate(DateTime midnight) => this.midnight = midnight;

    public int Year => midnight.Year;

    public int Month => midnight.Month;

    public int Day => midnight.Day;

    public DayOfWeek DayOfWeek => midnight.DayOfWeek;

    public LocalDate FirstOfMonth => new(Year, Month, 1);

    /// <summary>Takes the calendar day as it stands and ignores the kind: the platform gives date-only values with any.</summary>
    public static LocalDate Of(DateTime value) => new(DateTime.SpecifyKind(value.Date, DateTimeKind.Unspecified));

    public LocalDate AddDays(int days) => new(midnight.AddDays(days));

    /// <summary>The same day months later, or the last day of a month that is too short for it.</summary>
    public LocalDate AddMonths(int months) => new(midnight.AddMonths(months));

    /// <summary>Days from this day to <paramref name="later"/>; negative when that lies before.</summary>
    public int DaysUntil(LocalDate later) => (later.midnight - midnight).Days;

    /// <summary>Midnight of the day, kind Unspecified: the form in which date-only columns are written.</summary>
    public DateTime ToDateTime() => midnight;

    public int CompareTo(LocalDate other) => midnight.CompareTo(other.midnight);

    public static bool operator <(LocalDate left, LocalDate right) => left.CompareTo(right) < 0;

    public static bool operator >(LocalDate left, LocalDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(LocalDate left, LocalDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LocalDate left, LocalDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, as in <c>2026-03-31</c>.</summary>
    public override string ToString() => midnight.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
