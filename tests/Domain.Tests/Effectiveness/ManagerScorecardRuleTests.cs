using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class ManagerScorecardRuleTests
{
    [Fact]
    public void CoachingFacts_StandAsKpisWithTheirTrend()
    {
        var adherence = Kpi(Build(Fact(4, M.Adherence, 0.5m), Fact(5, M.Adherence, 0.75m), Fact(6, M.Adherence, 0.9m)), "adherence");

        Assert.Equal(0.9m, adherence.Actual.Value);
        Assert.Equal(0.9m, adherence.Attainment);
        Assert.Equal(0.15m, adherence.Change);
        Assert.Equal([null, null, null, null, 0.5m, 0.75m], adherence.Trend);
    }

    [Fact]
    public void TeamThatMissesItsGoals_BringsTheCoachingInputsIntoSight()
    {
        var card = Build(Fact(5, M.KpiAttainment, 0.8m));

        Assert.Equal(Depth.Inspect, card.Verdict.Depth);
        Assert.Contains("practice_score", card.InputsToInspect);
    }

    [Fact]
    public void TeamBehindForThreeMonths_IsDeepDivedInto() =>
        Assert.Equal(Depth.DeepDive, Build(Fact(3, M.KpiAttainment, 0.8m), Fact(4, M.KpiAttainment, 0.9m), Fact(5, M.KpiAttainment, 0.7m)).Verdict.Depth);

    [Fact]
    public void CoachingShare_IsMeasuredAgainstItsAim() =>
        Assert.Equal(0.5m, Kpi(Build(Fact(6, M.CoachingShare, 0.35m)), "coaching_share").Attainment);

    [Fact]
    public void MissingFacts_SayWhy()
    {
        Assert.Equal(MissingReason.NotRecorded, Kpi(Build(), "adherence").Actual.Reason);
        Assert.Equal(MissingReason.NoValues, Kpi(Build(Fact(6, M.Adherence, 1)), "kept_by_reps").Actual.Reason);
    }

    private static Scorecard Build(params ManagerMonth[] months) =>
        new ManagerScorecardRule(KpiSettings.Default, 0.7m).Build(Mia, new DateTime(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc), Day(6, 10), months);

    private static ManagerMonth Fact(int month, M measure, decimal value) => new(Mia, Month(month), false, new Dictionary<M, decimal> { [measure] = value });

    private static ScorecardKpi Kpi(Scorecard card, string code) => card.Kpis.Single(kpi => kpi.Label.Code == code);
}
