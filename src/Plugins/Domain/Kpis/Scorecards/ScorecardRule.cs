using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Goals;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>Puts a rep's scorecard together.</summary>
public sealed class ScorecardRule(KpiCatalog catalog, KpiSettings settings, GoalBook goals)
{
    /// <param name="nowUtc">In UTC.</param>
    /// <param name="kept">The closed months that are kept; the others are taken from the evaluator.</param>
    public Scorecard Build(Guid rep, DateTime nowUtc, ScorecardRequest request, KpiEvaluator evaluator, IReadOnlyCollection<MonthRecord> kept)
    {
        KpiDefinition[] computed = [.. catalog.Usable.Where(kpi => !kpi.Label.IsHidden)];
        MonthRecord[] months = [.. request.Months.Select(month =>
            kept.FirstOrDefault(record => record.Month == month) ?? MonthRule.Of(month, computed, evaluator, goals))];
        ScorecardKpi[] kpis = [.. catalog.All.Where(kpi => !kpi.Label.IsHidden).Select(kpi => Line(kpi, request.ToDate, evaluator, months))];
        var verdict = DepthRule.Of(
            kpis.Where(kpi => kpi.Label.IsHeadline && kpi.Label.Category == KpiCategory.Output).Select(kpi => new HeadlineHistory(kpi.Label.Code, Attainments(kpi))),
            settings);
        return new Scorecard
        {
            Rep = rep,
            AsOf = nowUtc,
            Period = request.ToDate,
            Verdict = verdict,
            Months = request.Months,
            Kpis = kpis,
            InputsToInspect = [.. kpis.Select(kpi => kpi.Label)
                .Where(label => label.Category == KpiCategory.Input && label.Feeds.Intersect(verdict.Missed).Any())
                .Select(label => label.Code)],
        };
    }

    private ScorecardKpi Line(KpiDefinition kpi, DateSpan toDate, KpiEvaluator evaluator, IReadOnlyList<MonthRecord> months)
    {
        var actual = evaluator.Of(kpi.Code, toDate);
        var goal = goals.Of(kpi, toDate);
        MonthValue[] past = [.. months.Select(month => month.Of(kpi.Code))];
        return new ScorecardKpi(kpi.Label, actual)
        {
            Goal = goal,
            MonthGoal = goals.Of(kpi.Code, CalendarMonth.Of(toDate.Last)),
            Attainment = Attainment.Of(actual.Value, goal, kpi.Label.Direction),
            Previous = past.Length == 0 ? null : past[past.Length - 1].Actual.Value,
            Trend = [.. past.Select(month => month.Actual.Value)],
            TrendGoals = [.. past.Select(month => month.Goal)],
        };
    }

    private static decimal?[] Attainments(ScorecardKpi kpi) =>
        [.. kpi.Trend.Zip(kpi.TrendGoals, (actual, goal) => Attainment.Of(actual, goal, kpi.Label.Direction))];
}
