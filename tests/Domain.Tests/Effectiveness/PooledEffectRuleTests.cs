using System.Linq;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Effectiveness.Intervals;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class PooledEffectRuleTests
{
    [Fact]
    public void PairsOfManagersWithTooFewEach_SpeakTogether()
    {
        var effect = Of(Pairs(4, 4, 1), Pairs(6, 5, 2));

        Assert.Equal((10m, 0.6m), (effect.Values[M.DealCount], effect.Values[M.DealEffect]));
        // R. G. Newcombe (1998), table II, 9/10 less 3/10 by method 10.
        Assert.Equal(0.1705m, effect.Values[M.DealEffectLow], 4);
        Assert.Equal(0.8090m, effect.Values[M.DealEffectHigh], 4);
    }

    [Fact]
    public void FewerThanEightPairsTogether_SayNothingButTheirNumber()
    {
        var effect = Of(Pairs(4, 4, 1), Pairs(3, 3, 0));

        Assert.Equal(7m, effect.Values[M.DealCount]);
        Assert.DoesNotContain(M.DealEffect, effect.Values.Keys);
    }

    /// <summary>The one coaches always in a good market, the other rarely in a bad one; in neither team does coaching make a difference.</summary>
    [Fact]
    public void WhatLiesBetweenTeams_DoesNotMakeCoachingLookGood()
    {
        var effect = Of(Months(0, 2, coached: 9, uncoached: 1, 1.4), Months(10, 5, coached: 1, uncoached: 9, 0.6));

        Assert.Equal((10m, 10m), (effect.Values[M.CoachedCount], effect.Values[M.UncoachedCount]));
        Assert.Equal((1m, 1m), (effect.Values[M.CoachedAttainment], effect.Values[M.UncoachedAttainment]));
        Assert.Equal((0m, 0m), (effect.Values[M.AttainmentEffectLow], effect.Values[M.AttainmentEffectHigh]));
    }

    [Fact]
    public void TeamWithOneSideAlone_DoesNotCount()
    {
        var effect = Of(Months(0, 4, coached: 7, uncoached: 9, 1), Months(10, 4, coached: 9, uncoached: 0, 1));

        Assert.Equal((1, 7m, 9m), (effect.Managers, effect.Values[M.CoachedCount], effect.Values[M.UncoachedCount]));
        Assert.DoesNotContain(M.CoachedAttainment, effect.Values.Keys);
    }

    [Fact]
    public void NoManagers_HaveCountsAlone() => Assert.Equal([M.CoachedCount, M.UncoachedCount, M.DealCount], Of().Values.Keys.Order());

    private static PooledEffect Of(params Comparison[] managers) => PooledEffectRule.Of(managers, EffectivenessSettings.Default);

    private static Comparison Pairs(int count, int coachedWon, int uncoachedWon) => Comparison.Empty with { Deals = new DealPairs(count, coachedWon, uncoachedWon) };

    private static Comparison Months(int firstRep, int reps, int coached, int uncoached, double value) => Comparison.Empty with
    {
        Attainment = StratumSums.Of([.. Enumerable.Range(0, coached + uncoached).Select(index => new GroupedValue(Id(firstRep + (index % reps)), index < coached, value))]),
    };
}
