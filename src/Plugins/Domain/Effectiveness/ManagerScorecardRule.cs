using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>The scorecard of a manager who is coached: coaching facts in the shape of KPIs, so that the same tool shows them.</summary>
/// <param name="coachingShareAim">A fraction.</param>
public sealed class ManagerScorecardRule(KpiSettings settings, decimal coachingShareAim)
{
    private const string Attainment = "team_attainment";
    private const string RepsView = "reps_view";
    private const decimal All = 1m;

    private IReadOnlyList<ManagerScorecardLine> Lines =>
    [
        new(Output(Attainment, "Team attainment", KpiUnit.Percent, 10, isHeadline: true), M.KpiAttainment, _ => All),
        new(Output(RepsView, "Reps who agree that they are coached regularly", KpiUnit.Percent, 20), M.RepsView),
        new(Output("productivity", "Productivity per rep", KpiUnit.Money, 30), M.Productivity),
        new(Output("skill_growth", "Skill growth", KpiUnit.Number, 40), M.SkillGrowth),
        new(Input("adherence", "1:1s held in time", KpiUnit.Percent, 50), M.Adherence, _ => All),
        new(Input("consistency", "Reps with a steady rhythm", KpiUnit.Percent, 60), M.Consistency, _ => All),
        new(Input("coverage", "Reps with a 1:1", KpiUnit.Percent, 70), M.Coverage, _ => All),
        new(Input("practice_score", "Practice score", KpiUnit.Number, 80), M.PracticeScore),
        new(Input("coaching_share", "Coaching share", KpiUnit.Percent, 90), M.CoachingShare, _ => coachingShareAim),
        new(Input("agenda_in_advance", "Agendas in advance", KpiUnit.Percent, 100), M.AgendaInAdvance),
        new(Input("actions_complete", "1:1s with complete actions", KpiUnit.Percent, 110), M.ActionsComplete),
        new(Input("kept_by_reps", "Commitments kept by reps", KpiUnit.Percent, 120), M.KeptByReps),
        new(Input("kept_by_manager", "Commitments kept by the manager", KpiUnit.Percent, 130), M.KeptByManager),
        new(Input("other_activities", "Other coaching activities in the quarter", KpiUnit.Number, 140), M.OtherActivities, month => month.Of(M.OtherActivitiesExpected)),
        new(Input("perception_gap", "Perception gap", KpiUnit.Number, 150), M.PerceptionGap),
    ];

    /// <param name="nowUtc">In UTC.</param>
    /// <param name="today">On the manager's calendar.</param>
    /// <param name="kept">The manager's months as they are kept.</param>
    public Scorecard Build(Guid manager, DateTime nowUtc, LocalDate today, IReadOnlyCollection<ManagerMonth> kept)
    {
        var current = CalendarMonth.Of(today);
        var months = current.Add(-settings.TrendMonths).To(current.Add(-1));
        ManagerMonth?[] past = [.. months.Select(month => kept.FirstOrDefault(one => one.Month == month))];
        var present = kept.FirstOrDefault(one => one.Month == current);
        ScorecardKpi[] kpis = [.. Lines.Select(line => Kpi(line, current, present, past))];
        var verdict = DepthRule.Of(
            kpis.Where(kpi => kpi.Label.IsHeadline).Select(kpi => new HeadlineHistory(
                kpi.Label.Code, [.. kpi.Trend.Zip(kpi.TrendGoals, (actual, goal) => Kpis.Attainment.Of(actual, goal, kpi.Label.Direction))])),
            settings);
        return new Scorecard
        {
            Rep = manager,
            AsOf = nowUtc,
            Period = new DateSpan(current.First, today),
            Verdict = verdict,
            Months = months,
            Kpis = kpis,
            InputsToInspect = [.. kpis.Where(kpi => kpi.Label.Feeds.Intersect(verdict.Missed).Any()).Select(kpi => kpi.Label.Code)],
        };
    }

    private static ScorecardKpi Kpi(ManagerScorecardLine line, CalendarMonth current, ManagerMonth? present, ManagerMonth?[] past)
    {
        decimal? Goal(ManagerMonth? month) => month is null ? null : line.Goal?.Invoke(month);

        var actual = Actual(line, current, present);
        return new ScorecardKpi(line.Label, actual)
        {
            Goal = Goal(present),
            MonthGoal = Goal(present),
            Attainment = Kpis.Attainment.Of(actual.Value, Goal(present), line.Label.Direction),
            Previous = past.Length == 0 ? null : past[past.Length - 1]?.Of(line.Measure),
            Trend = [.. past.Select(month => month?.Of(line.Measure))],
            TrendGoals = [.. past.Select(Goal)],
        };
    }

    private static Measure Actual(ManagerScorecardLine line, CalendarMonth current, ManagerMonth? present)
    {
        if (present is null)
            return Measure.Missing(MissingReason.NotRecorded, $"The coaching facts of {current} are not there yet; the daily maintenance writes them.");
        return present.Of(line.Measure) is { } value
            ? Measure.Of(value)
            : Measure.Missing(MissingReason.NoValues, $"There is nothing in {current} from which {line.Label.Name} could be told.");
    }

    private static KpiLabel Output(string code, string name, KpiUnit unit, int order, bool isHeadline = false) =>
        new(code, name, KpiCategory.Output) { Unit = unit, Order = order, IsHeadline = isHeadline };

    private static KpiLabel Input(string code, string name, KpiUnit unit, int order) =>
        new(code, name, KpiCategory.Input) { Unit = unit, Order = order, Feeds = [Attainment, RepsView] };
}
