using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Cadences;

/// <summary>
/// On which days a cadence meets, holidays or not. Every second week is counted from the first such weekday on or after the start. Monthly means
/// the same weekday of the month as that first one: the second Tuesday stays the second Tuesday, a fifth means the last.
/// </summary>
public static class OccurrenceDates
{
    private const int LastOfMonth = 5;

    public static IEnumerable<LocalDate> In(CadencePlan plan, DateSpan span) =>
        From(plan, span.First).TakeWhile(day => day <= span.Last);

    /// <summary>The first one on or after a day.</summary>
    public static LocalDate FirstFrom(CadencePlan plan, LocalDate day) => From(plan, day).First();

    private static IEnumerable<LocalDate> From(CadencePlan plan, LocalDate from)
    {
        var first = Weeks.OnOrAfter(plan.StartsOn, plan.Weekday);
        return (plan.Frequency == CadenceFrequency.Monthly
            ? Monthly(plan, first, from)
            : Every(first, from, plan.Frequency == CadenceFrequency.Weekly ? Weeks.Days : 2 * Weeks.Days)).SkipWhile(day => day < from);
    }

    private static IEnumerable<LocalDate> Every(LocalDate first, LocalDate from, int days)
    {
        var skipped = Math.Max(0, first.DaysUntil(from) / days);
        for (var day = first.AddDays(skipped * days); ; day = day.AddDays(days))
            yield return day;
    }

    private static IEnumerable<LocalDate> Monthly(CadencePlan plan, LocalDate first, LocalDate from)
    {
        var ordinal = ((first.Day - 1) / Weeks.Days) + 1;
        for (var month = CalendarMonth.Of(from > first ? from : first); ; month = month.Add(1))
            yield return DayOf(month, plan.Weekday, ordinal);
    }

    private static LocalDate DayOf(CalendarMonth month, DayOfWeek weekday, int ordinal)
    {
        if (ordinal < LastOfMonth)
            return Weeks.OnOrAfter(month.First, weekday).AddDays((ordinal - 1) * Weeks.Days);
        var last = Weeks.OnOrAfter(month.Last.AddDays(1 - Weeks.Days), weekday);
        return last;
    }
}
