using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;
using CrmCoaching.Domain.Effectiveness.Intervals;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Puts a manager's month together from the rules, one measure each.</summary>
public sealed class ManagerMonthRule(EffectivenessSettings settings)
{
    private const int QuarterMonths = 3;

    /// <param name="today">On the manager's calendar: of the current month, only what lies before counts.</param>
    public ManagerMonth Of(TeamFacts known, CalendarMonth month, LocalDate today, bool isFrozen)
    {
        var facts = known with { Results = OwnMonthsRule.Of(known.Team, known.Results) };
        var asOf = month.Last < today ? month.Last : today;
        var values = new Dictionary<EffectivenessMeasure, decimal?>();
        Meetings(values, facts, month, asOf);
        Practice(values, [.. facts.Meetings.Where(one => one.Manager == facts.Manager && one.IsHeld && month.Span.Contains(one.Day))]);
        Promises(values, facts, month, asOf);
        Results(values, facts, month);
        var comparison = Effects(values, facts, month);
        return new ManagerMonth(facts.Manager, month, isFrozen, values
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!.Value))
        {
            Team = [.. facts.Team.Select(rep => rep.Id).OrderBy(rep => rep)],
            Comparison = comparison,
        };
    }

    private void Meetings(Dictionary<EffectivenessMeasure, decimal?> values, TeamFacts facts, CalendarMonth month, LocalDate asOf)
    {
        MeetingFact[] planned = [.. facts.Meetings.Where(one => month.Span.Contains(one.OriginalDay))];
        MeetingFact[] happened = [.. facts.Meetings.Where(one => month.Span.Contains(one.Day))];
        var adherence = AdherenceRule.Of(facts.Manager, facts.Team, planned);
        values[M.Reps] = facts.Team.Count;
        values[M.Expected] = adherence.Expected;
        values[M.Adherence] = adherence.Share;
        values[M.Held] = happened.Count(one => one.Manager == facts.Manager && one.IsHeld);
        values[M.HeldInTime] = planned.Count(one => one.Manager == facts.Manager && one.IsHeldInTime);
        values[M.Missed] = planned.Count(one => one.Manager == facts.Manager && one.Outcome == MeetingOutcome.Missed);
        values[M.Consistency] = ConsistencyRule.Of(facts.Team, facts.Meetings, asOf, settings);

        var tiers = AttainmentTierRule.Of(facts.Results.Where(result => IsWithin(result, month.Add(-QuarterMonths), month.Add(-1))));
        IEnumerable<TeamRep> InTier(AttainmentTier tier) => facts.Team.Where(rep => tiers.TryGetValue(rep.Id, out var own) && own == tier);
        values[M.Coverage] = CoverageRule.Of(facts.Team, happened);
        values[M.CoverageTop] = CoverageRule.Of(InTier(AttainmentTier.Top), happened);
        values[M.CoverageMiddle] = CoverageRule.Of(InTier(AttainmentTier.Middle), happened);
        values[M.CoverageLow] = CoverageRule.Of(InTier(AttainmentTier.Low), happened);
        values[M.CoverageNew] = CoverageRule.Of(facts.Team.Where(rep => TenureRule.IsNew(rep, asOf, settings) == true), happened);
        values[M.CoverageTenured] = CoverageRule.Of(facts.Team.Where(rep => TenureRule.IsNew(rep, asOf, settings) == false), happened);
    }

    private void Practice(Dictionary<EffectivenessMeasure, decimal?> values, IReadOnlyList<MeetingFact> held)
    {
        values[M.AgendaInAdvance] = PracticeRule.AgendaInAdvance(held, settings);
        values[M.CoachingShare] = PracticeRule.CoachingShare(held);
        values[M.ActionsComplete] = PracticeRule.ActionsComplete(held);
        values[M.PracticeScore] = PracticeRule.PracticeScore(held);
        values[M.Reported] = held.Count;
        values[M.Confirmed] = held.Count(one => one.IsConfirmed);
    }

    private static void Promises(Dictionary<EffectivenessMeasure, decimal?> values, TeamFacts facts, CalendarMonth month, LocalDate asOf)
    {
        values[M.KeptByReps] = KeptRateRule.ByReps(facts.Manager, month, facts.Commitments);
        values[M.KeptByManager] = KeptRateRule.ByManager(facts.Manager, month, facts.Commitments);
        values[M.OtherActivities] = OtherActivitiesRule.Done(facts.Activities.Where(day => day <= asOf), month);
        values[M.OtherActivitiesExpected] = OtherActivitiesRule.Expected(facts.ActivitiesPerQuarter, month);
        values[M.SkillGrowth] = SkillGrowthRule.Mean(facts.Ratings, asOf);
        var view = facts.Views.Where(one => one.PublishedOn <= asOf).OrderBy(one => one.Quarter).LastOrDefault();
        values[M.RepsView] = view?.Agreeing;
        values[M.PerceptionGap] = view?.PerceptionGap;
    }

    private static void Results(Dictionary<EffectivenessMeasure, decimal?> values, TeamFacts facts, CalendarMonth month)
    {
        RepResult[] own = [.. facts.Results.Where(result => result.Month == month)];
        values[M.KpiAttainment] = TeamResultRule.Attainment(own);
        values[M.Productivity] = TeamResultRule.Productivity(own);
        values[M.BestToWorst] = TeamResultRule.BestToWorst(facts.Team, facts.Results, month.Add(1 - QuarterMonths), month);
    }

    private Comparison Effects(Dictionary<EffectivenessMeasure, decimal?> values, TeamFacts facts, CalendarMonth month)
    {
        var from = month.Add(-settings.EffectMonths);
        var observed = AttainmentEffectRule.Values(facts.Team, facts.Results.Where(result => IsWithin(result, from, month.Add(-1))), facts.Meetings);
        var attainment = AttainmentEffectRule.Compare(observed, settings);
        values[M.CoachedCount] = attainment.CoachedCount;
        values[M.CoachedAttainment] = attainment.Coached;
        values[M.UncoachedCount] = attainment.UncoachedCount;
        values[M.UncoachedAttainment] = attainment.Uncoached;
        values[M.AttainmentEffectLow] = (decimal?)attainment.Interval?.Low;
        values[M.AttainmentEffectHigh] = (decimal?)attainment.Interval?.High;

        var pairs = DealEffectRule.PairsOf([.. facts.Deals.Where(deal => CalendarMonth.Of(deal.ClosedOn) is var closed && from < closed && closed <= month)]);
        var deals = DealEffectRule.Of(pairs, settings);
        values[M.DealCount] = deals.CoachedCount;
        values[M.DealEffect] = deals.Difference;
        values[M.DealEffectLow] = (decimal?)deals.Interval?.Low;
        values[M.DealEffectHigh] = (decimal?)deals.Interval?.High;
        return new Comparison(pairs, StratumSums.Of(observed));
    }

    private static bool IsWithin(RepResult result, CalendarMonth first, CalendarMonth last) => first <= result.Month && result.Month <= last;
}
