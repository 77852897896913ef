using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Goals;

/// <summary>The goals of one rep. Goals of KPIs that add up are shared among days by working days; other goals hold for any day.</summary>
public sealed class GoalBook
{
    private readonly Dictionary<string, Dictionary<CalendarMonth, decimal>> byCode = new(StringComparer.Ordinal);
    private readonly WorkingWeek week;

    /// <param name="periods">Taken for months that no annual goal names; several that touch a month add up.</param>
    public GoalBook(KpiCatalog catalog, IEnumerable<AnnualGoal> annual, IEnumerable<PeriodGoal> periods, WorkingWeek week)
    {
        this.week = week ?? throw new ArgumentNullException(nameof(week));
        foreach (var goal in periods.Where(goal => catalog.Has(goal.Code)))
            Add(goal, catalog[goal.Code].AddsUp);
        foreach (var goal in annual.Where(goal => catalog.Has(goal.Code)))
            Add(goal, catalog[goal.Code].AddsUp);
    }

    public static GoalBook Empty(KpiCatalog catalog, WorkingWeek week) => new(catalog, [], [], week);

    /// <returns>Null when the month has no goal.</returns>
    public decimal? Of(string code, CalendarMonth month) =>
        byCode.TryGetValue(code, out var months) && months.TryGetValue(month, out var goal) ? goal : null;

    /// <summary>The goal of whole or partial months: each month's share by working days, or the last month's level.</summary>
    /// <returns>Null when a month that the days touch has no goal.</returns>
    public decimal? Of(KpiDefinition definition, DateSpan days)
    {
        if (!definition.AddsUp)
            return Of(definition.Code, CalendarMonth.Of(days.Last));

        var total = 0m;
        foreach (var month in CalendarMonth.Of(days.First).To(CalendarMonth.Of(days.Last)))
        {
            if (Of(definition.Code, month) is not { } goal)
                return null;
            total += goal * Share(days, month.Span);
        }

        return total;
    }

    private void Add(AnnualGoal goal, bool addsUp)
    {
        for (var month = 1; month <= GoalSpreadRule.MonthsOfYear; month++)
        {
            if ((addsUp ? goal.Months[month - 1] : goal.Annual) is { } value)
                Months(goal.Code)[new CalendarMonth(goal.Year, month)] = value;
        }
    }

    private void Add(PeriodGoal goal, bool addsUp)
    {
        var months = Months(goal.Code);
        foreach (var month in CalendarMonth.Of(goal.Days.First).To(CalendarMonth.Of(goal.Days.Last)))
        {
            months.TryGetValue(month, out var already);
            months[month] = addsUp ? already + (goal.Target * Share(month.Span, goal.Days)) : goal.Target;
        }
    }

    private Dictionary<CalendarMonth, decimal> Months(string code)
    {
        if (!byCode.TryGetValue(code, out var months))
            byCode.Add(code, months = []);
        return months;
    }

    /// <summary>The share of a whole that lies in a part of it, in working days; in calendar days where the whole has no working day.</summary>
    private decimal Share(DateSpan part, DateSpan whole)
    {
        var first = part.First > whole.First ? part.First : whole.First;
        var last = part.Last < whole.Last ? part.Last : whole.Last;
        if (last < first)
            return 0;

        var common = new DateSpan(first, last);
        if (common == whole)
            return 1;

        var working = week.WorkingDaysIn(whole);
        return working > 0 ? (decimal)week.WorkingDaysIn(common) / working : (decimal)common.Days / whole.Days;
    }
}
