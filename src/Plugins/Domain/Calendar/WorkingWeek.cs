using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Calendar;

/// <summary>The days of the week on which an organisation sells.</summary>
public sealed class WorkingWeek
{
    private readonly HashSet<DayOfWeek> days;

    /// <exception cref="ArgumentException">No day of the week is given.</exception>
    public WorkingWeek(IEnumerable<DayOfWeek> days)
    {
        this.days = new HashSet<DayOfWeek>(days);
        if (this.days.Count == 0)
            throw new ArgumentException("A working week has at least one day.", nameof(days));
    }

    public static WorkingWeek MondayToFriday { get; } =
        new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);

    public bool IsWorkingDay(LocalDate date) => days.Contains(date.DayOfWeek);

    public int WorkingDaysIn(DateSpan span) =>
        Enumerable.Range(0, span.Days).Count(day => IsWorkingDay(span.First.AddDays(day)));
}
