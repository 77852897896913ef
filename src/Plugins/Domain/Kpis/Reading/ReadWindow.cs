using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>A stretch of days of the reps, as a query bounds it.</summary>
public sealed class ReadWindow
{
    /// <summary>The platform keeps whole seconds, so what happens now has happened by the next one.</summary>
    private static readonly TimeSpan WholeSecond = TimeSpan.FromSeconds(1);

    private ReadWindow(DateSpan days, UtcSpan? instants, CalendarMonth first, CalendarMonth last)
    {
        Days = days;
        Instants = instants;
        Months = first.To(last);
    }

    public DateSpan Days { get; }

    /// <summary>For columns that hold instants: from midnight to midnight in the reps' zone, and never past the present of a period to date.</summary>
    public UtcSpan? Instants { get; }

    /// <summary>
    /// The months under which its rows can come back. In UTC a local month begins or ends in its neighbour, so
    /// two neighbouring months cannot be told apart in one query, but months further apart can.
    /// </summary>
    public IReadOnlyList<CalendarMonth> Months { get; }

    public static ReadWindow Of(DateSpan days, DateBehavior dates, ReadScope scope)
    {
        if (dates == DateBehavior.DateOnly)
            return new ReadWindow(days, null, CalendarMonth.Of(days.First), CalendarMonth.Of(days.Last));

        var instants = UtcSpan.Of(days, scope.Zone);
        if (days.Last == scope.Today)
            instants = instants.Before(scope.NowUtc + WholeSecond);

        var last = instants.End > instants.From ? instants.End.AddTicks(-1) : instants.From;
        return new ReadWindow(days, instants, CalendarMonth.Of(LocalDate.Of(instants.From)), CalendarMonth.Of(LocalDate.Of(last)));
    }
}
