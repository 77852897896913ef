using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>The thirds of a team.</summary>
public static class AttainmentTierRule
{
    private const int Tiers = 3;

    /// <summary>
    /// By the mean attainment of the given months: the upper third (rounded down) is Top, the lower one Low, who is left
    /// is Middle. Of equals the smaller id comes first, so that the tiers stay the same.
    /// </summary>
    /// <returns>Nobody when fewer than three reps have an attainment.</returns>
    public static IReadOnlyDictionary<Guid, AttainmentTier> Of(IEnumerable<RepResult> results)
    {
        Guid[] ranked = [.. results.Where(result => result.Attainment is not null)
            .GroupBy(result => result.Rep)
            .OrderByDescending(own => own.Average(result => result.Attainment!.Value))
            .ThenBy(own => own.Key)
            .Select(own => own.Key)];
        var third = ranked.Length / Tiers;
        return third == 0
            ? new Dictionary<Guid, AttainmentTier>()
            : ranked.Select((rep, index) => (rep, index)).ToDictionary(
                one => one.rep,
                one => one.index < third ? AttainmentTier.Top : one.index >= ranked.Length - third ? AttainmentTier.Low : AttainmentTier.Middle);
    }
}
