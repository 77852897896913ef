using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Calendar;

/// <summary>The days on which people work: the working days of the week without those on which the business is closed.</summary>
public sealed class WorkCalendar
{
    private readonly WorkingWeek week;
    private readonly HashSet<LocalDate> closed;

    /// <param name="closed">Days on which nobody works.</param>
    public WorkCalendar(WorkingWeek week, IEnumerable<LocalDate> closed)
    {
        this.week = week ?? throw new ArgumentNullException(nameof(week));
        this.closed = new HashSet<LocalDate>(closed);
    }

    public bool IsWorkday(LocalDate day) => week.IsWorkingDay(day) && !closed.Contains(day);

    /// <summary>
    /// The day itself, or, where nobody works on it, the next workday of the same week (Monday to Sunday), or else the one before.
    /// </summary>
    /// <returns>Null when nobody works in that week.</returns>
    public LocalDate? NearestInWeek(LocalDate day)
    {
        var monday = Weeks.MondayOf(day);
        for (var later = day; monday.DaysUntil(later) < Weeks.Days; later = later.AddDays(1))
        {
            if (IsWorkday(later))
                return later;
        }

        for (var earlier = day.AddDays(-1); earlier >= monday; earlier = earlier.AddDays(-1))
        {
            if (IsWorkday(earlier))
                return earlier;
        }

        return null;
    }

    public IEnumerable<LocalDate> WorkdaysOf(DateSpan span)
    {
        for (var day = span.First; day <= span.Last; day = day.AddDays(1))
        {
            if (IsWorkday(day))
                yield return day;
        }
    }
}
