using System;

namespace CrmCoaching.Domain.Calendar;

/// <summary>Whole days from the first to the last, both included, without a zone.</summary>
public readonly record struct DateSpan
{
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public DateSpan(LocalDate first, LocalDate last)
    {
        if (last < first)
            throw new ArgumentException($"{last} lies before {first}.", nameof(last));

        First = first;
        Last = last;
    }

    public LocalDate First { get; }

    public LocalDate Last { get; }

    public int Days => First.DaysUntil(Last) + 1;

    /// <summary>From the first day of a month to the last day of the same or a later one.</summary>
    public bool IsWholeMonths => First.Day == 1 && Last.AddDays(1).Day == 1;

    public bool Contains(LocalDate date) => First <= date && date <= Last;

    /// <summary>
    /// The same days a year earlier. Whole months stay whole, so that February is compared with all of the
    /// February before; a 29 February that has no counterpart becomes the 28th.
    /// </summary>
    public DateSpan YearEarlier()
    {
        var first = First.AddMonths(-12);
        var last = IsWholeMonths ? CalendarMonth.Of(Last).Add(-12).Last : Last.AddMonths(-12);
        return new DateSpan(first, last);
    }

    /// <summary>ISO 8601, as in <c>2017-03-01/2017-03-22</c>.</summary>
    public override string ToString() => $"{First}/{Last}";
}
