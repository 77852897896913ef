using System;
using System.Collections.Generic;
using System.Globalization;

namespace CrmCoaching.Domain.Calendar;

/// <summary>A month of the calendar, without a zone.</summary>
public readonly record struct CalendarMonth : IComparable<CalendarMonth>
{
    private const string Form = "yyyy-MM";
    private readonly int index;

    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public CalendarMonth(int year, int month)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month), $"{year}-{month} is no month.");

        index = (year * 12) + month - 1;
    }

    private CalendarMonth(int index) => this.index = index;

    /// <summary>The first month that anybody asks about on purpose. The platform knows no days long before it.</summary>
    public static CalendarMonth Earliest { get; } = new(1900, 1);

    public int Year => index / 12;

    /// <summary>1 to 12.</summary>
    public int Month => (index % 12) + 1;

    public LocalDate First => new(Year, Month, 1);

    public LocalDate Last => Add(1).First.AddDays(-1);

    public DateSpan Span => new(First, Last);

    public static CalendarMonth Of(LocalDate date) => new(date.Year, date.Month);

    /// <param name="text">As <see cref="ToString"/> gives it: <c>2017-03</c>.</param>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static CalendarMonth Parse(string text)
    {
        var day = DateTime.ParseExact(text, Form, CultureInfo.InvariantCulture);
        return new CalendarMonth(day.Year, day.Month);
    }

    public CalendarMonth Add(int months) => new(index + months);

    /// <summary>This month and those after it, up to and including <paramref name="last"/>.</summary>
    public IReadOnlyList<CalendarMonth> To(CalendarMonth last)
    {
        var months = new List<CalendarMonth>();
        for (var month = this; month <= last; month = month.Add(1))
            months.Add(month);
        return months;
    }

    public int CompareTo(CalendarMonth other) => index.CompareTo(other.index);

    public static bool operator <(CalendarMonth left, CalendarMonth right) => left.index < right.index;

    public static bool operator >(CalendarMonth left, CalendarMonth right) => left.index > right.index;

    public static bool operator <=(CalendarMonth left, CalendarMonth right) => left.index <= right.index;

    public static bool operator >=(CalendarMonth left, CalendarMonth right) => left.index >= right.index;

    /// <summary>ISO 8601, as in <c>2017-03</c>.</summary>
    public override string ToString() => First.ToDateTime().ToString(Form, CultureInfo.InvariantCulture);
}
