using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Effectiveness.Intervals;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>The comparison over all managers of a leader: most managers alone have too little to say anything.</summary>
public static class PooledEffectRule
{
    /// <summary>Beyond these it is the rounding of the sums.</summary>
    private const int Places = 6;

    /// <summary>
    /// Like is compared with like: each rep's deals with the same rep's, each team's months with the same team's, so
    /// that a manager who coaches much and has the better market does not make coaching look good.
    /// </summary>
    /// <param name="managers">Of one month.</param>
    public static PooledEffect Of(IReadOnlyCollection<Comparison> managers, EffectivenessSettings settings)
    {
        var values = new Dictionary<M, decimal>();
        Attainment(values, [.. managers.Select(manager => manager.Attainment).Where(sums => sums.IsTelling)], settings);
        Deals(values, managers.Aggregate(DealPairs.None, (sum, manager) => sum + manager.Deals), settings);
        return new PooledEffect(managers.Count(manager => manager.Deals.Count > 0 || manager.Attainment.IsTelling), values);
    }

    private static void Attainment(Dictionary<M, decimal> values, IReadOnlyCollection<StratumSums> teams, EffectivenessSettings settings)
    {
        var (coached, uncoached) = (teams.Sum(team => team.First), teams.Sum(team => team.Second));
        values[M.CoachedCount] = coached;
        values[M.UncoachedCount] = uncoached;
        if (coached < settings.SmallestComparison || uncoached < settings.SmallestComparison || StratifiedDifference.Of(teams) is not { } difference)
            return;

        values[M.CoachedAttainment] = Value(difference.First);
        values[M.UncoachedAttainment] = Value(difference.Second);
        values[M.AttainmentEffectLow] = Value(difference.Interval.Low);
        values[M.AttainmentEffectHigh] = Value(difference.Interval.High);
    }

    private static void Deals(Dictionary<M, decimal> values, DealPairs pairs, EffectivenessSettings settings)
    {
        values[M.DealCount] = pairs.Count;
        if (DealEffectRule.Of(pairs, settings) is not { Interval: { } interval } effect)
            return;

        values[M.DealEffect] = effect.Difference!.Value;
        values[M.DealEffectLow] = Value(interval.Low);
        values[M.DealEffectHigh] = Value(interval.High);
    }

    private static decimal Value(double value) => Math.Round((decimal)value, Places);
}
