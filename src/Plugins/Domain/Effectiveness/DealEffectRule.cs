using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>The win rate of coached deals beside that of similar uncoached ones.</summary>
public static class DealEffectRule
{
    /// <inheritdoc cref="PairsOf"/>
    public static CoachingEffect Of(IReadOnlyCollection<ClosedDeal> deals, EffectivenessSettings settings) => Of(PairsOf(deals), settings);

    /// <summary>The interval is Newcombe's.</summary>
    public static CoachingEffect Of(DealPairs pairs, EffectivenessSettings settings)
    {
        if (pairs.Count < Math.Max(1, settings.SmallestComparison))
            return new CoachingEffect(pairs.Count, null, pairs.Count, null, null);

        var (coached, uncoached) = (new Proportion(pairs.CoachedWon, pairs.Count), new Proportion(pairs.UncoachedWon, pairs.Count));
        return new CoachingEffect(
            pairs.Count, (decimal)coached.Successes / pairs.Count, pairs.Count, (decimal)uncoached.Successes / pairs.Count,
            ProportionDifference.Newcombe(coached, uncoached));
    }

    /// <summary>
    /// Each coached deal is paired with at most one uncoached deal of its band (<see cref="DealBands"/>), the one nearest
    /// in value; deals without a partner do not count.
    /// </summary>
    public static DealPairs PairsOf(IReadOnlyCollection<ClosedDeal> deals)
    {
        var pairs = Pairs(deals);
        return new DealPairs(pairs.Count, pairs.Count(pair => pair.Coached.IsWon), pairs.Count(pair => pair.Uncoached.IsWon));
    }

    /// <summary>In the order of closing, so that the same deals always give the same pairs.</summary>
    private static List<(ClosedDeal Coached, ClosedDeal Uncoached)> Pairs(IReadOnlyCollection<ClosedDeal> deals)
    {
        var bands = new DealBands(deals);
        var free = deals.Where(deal => !deal.IsCoached).GroupBy(bands.Of).ToDictionary(band => band.Key, band => band.ToList());
        var pairs = new List<(ClosedDeal, ClosedDeal)>();
        foreach (var deal in deals.Where(deal => deal.IsCoached).OrderBy(deal => deal.ClosedOn).ThenBy(deal => deal.Id))
        {
            if (!free.TryGetValue(bands.Of(deal), out var similar) || similar.Count == 0)
                continue;

            var partner = similar.OrderBy(other => Math.Abs(other.Value - deal.Value)).ThenBy(other => other.Id).First();
            similar.Remove(partner);
            pairs.Add((deal, partner));
        }

        return pairs;
    }
}
