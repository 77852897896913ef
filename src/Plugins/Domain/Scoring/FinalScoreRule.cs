using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Scoring;

/// <summary>What becomes of a provisional score.</summary>
public static class FinalScoreRule
{
    /// <summary>The factors that changed, by their rows. Blocks stay covered: what they were covered by need not be on the agenda.</summary>
    public static IReadOnlyDictionary<Guid, FactorScore> Changed(IEnumerable<KeptFactor> kept, IReadOnlyList<FactorScore> again) => kept
        .Select(old => (Old: old, New: again.FirstOrDefault(one => one.Factor == old.Factor)))
        .Where(pair => pair.New is not null && Replaces(pair.Old, pair.New))
        .ToDictionary(pair => pair.Old.Id, pair => pair.New!);

    /// <summary>The sum of all factors, one place.</summary>
    public static decimal Sum(IEnumerable<KeptFactor> kept, IReadOnlyDictionary<Guid, FactorScore> changed) => Math.Round(
        kept.Sum(old => changed.TryGetValue(old.Id, out var now) ? now.Earned : old.Earned), 1, MidpointRounding.AwayFromZero);

    private static bool Replaces(KeptFactor old, FactorScore now) =>
        old.Factor == ScoreFactor.BlocksCovered ? now.Earned > old.Earned : now.Earned != old.Earned;
}
