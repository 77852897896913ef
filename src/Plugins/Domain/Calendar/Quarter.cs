using System;
using System.Collections.Generic;
using System.Globalization;

namespace CrmCoaching.Domain.Calendar;

/// <summary>
/// Three months of the calendar from January, April, July or October, without a zone. Always the calendar's: a fiscal
/// year that begins elsewhere moves goals, not the quarters in which people are asked and developed.
/// </summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    private const int MonthsInQuarter = 3;
    private const int QuartersInYear = 4;
    private readonly int index;

    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public Quarter(int year, int number)
    {
        if (year is < 1 or > 9999 || number is < 1 or > QuartersInYear)
            throw new ArgumentOutOfRangeException(nameof(number), $"{year}-Q{number} is no quarter.");

        index = (year * QuartersInYear) + number - 1;
    }

    private Quarter(int index) => this.index = index;

    public int Year => index / QuartersInYear;

    /// <summary>1 to 4.</summary>
    public int Number => (index % QuartersInYear) + 1;

    public CalendarMonth FirstMonth => new(Year, (Number - 1) * MonthsInQuarter + 1);

    public IReadOnlyList<CalendarMonth> Months => FirstMonth.To(FirstMonth.Add(MonthsInQuarter - 1));

    public LocalDate First => FirstMonth.First;

    public LocalDate Last => FirstMonth.Add(MonthsInQuarter - 1).Last;

    public DateSpan Span => new(First, Last);

    public static Quarter Of(CalendarMonth month) => new(month.Year, ((month.Month - 1) / MonthsInQuarter) + 1);

    public static Quarter Of(LocalDate date) => Of(CalendarMonth.Of(date));

    /// <param name="text">As <see cref="ToString"/> gives it: <c>2017-Q3</c>.</param>
    /// <returns>False when it is not of that form.</returns>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is null || text.Length != 7 || text[4] != '-' || text[5] != 'Q' || text[6] is < '1' or > '4')
            return false;
        if (!int.TryParse(text.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
            return false;

        quarter = new Quarter(year, text[6] - '0');
        return true;
    }

    /// <param name="text">As <see cref="ToString"/> gives it: <c>2017-Q3</c>.</param>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is no quarter such as 2017-Q3.");

    public Quarter Add(int quarters) => new(index + quarters);

    public int CompareTo(Quarter other) => index.CompareTo(other.index);

    public static bool operator <(Quarter left, Quarter right) => left.index < right.index;

    public static bool operator >(Quarter left, Quarter right) => left.index > right.index;

    public static bool operator <=(Quarter left, Quarter right) => left.index <= right.index;

    public static bool operator >=(Quarter left, Quarter right) => left.index >= right.index;

    /// <summary>As in <c>2017-Q3</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:0000}-Q{1}", Year, Number);
}
