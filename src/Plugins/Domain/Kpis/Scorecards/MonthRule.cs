using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Goals;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>What is kept of a month.</summary>
public static class MonthRule
{
    /// <summary>Whether late bookings no longer count: so many days after the month's end, in the rep's zone.</summary>
    public static bool IsFrozen(CalendarMonth month, LocalDate today, KpiSettings settings) =>
        today > month.Last.AddDays(settings.FreezeAfterDays);

    public static MonthRecord Of(CalendarMonth month, IReadOnlyList<KpiDefinition> kpis, KpiEvaluator evaluator, GoalBook goals) =>
        new(month, kpis.ToDictionary(
            kpi => kpi.Code,
            kpi => new MonthValue(evaluator.Of(kpi.Code, month.Span), goals.Of(kpi.Code, month))));

    /// <summary>
    /// Coverage exists for the present only. It is kept as it stood when the month was first recorded after its
    /// end, and never computed again.
    /// </summary>
    /// <param name="earlier">The month as it is kept already, or null.</param>
    /// <param name="present">A KPI's value as it stands now.</param>
    public static MonthRecord WithCoverage(
        MonthRecord record, MonthRecord? earlier, IReadOnlyList<KpiDefinition> kpis, bool hasJustEnded, Func<string, Measure> present)
    {
        var values = record.Values.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var kpi in kpis.Where(kpi => kpi.Calculation == KpiCalculation.Coverage))
        {
            if (earlier is not null && earlier.Values.TryGetValue(kpi.Code, out var kept) && kept.Actual.Value is not null)
                values[kpi.Code] = values[kpi.Code] with { Actual = kept.Actual };
            else if (hasJustEnded)
                values[kpi.Code] = values[kpi.Code] with { Actual = present(kpi.Code) };
        }

        return record with { Values = values };
    }
}
