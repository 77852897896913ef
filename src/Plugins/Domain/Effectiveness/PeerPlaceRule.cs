using System;
using System.Collections.Generic;
using System.Linq;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Where a manager stands, told without telling on anybody.</summary>
public static class PeerPlaceRule
{
    private const int Places = 2;

    /// <summary>Each measure in which managers can be compared, with the distance from the best: the smaller the better.</summary>
    private static readonly Dictionary<M, Func<decimal, decimal>> Distances = new()
    {
        [M.Adherence] = Highest,
        [M.Consistency] = Highest,
        [M.Coverage] = Highest,
        [M.AgendaInAdvance] = Highest,
        [M.CoachingShare] = Highest,
        [M.ActionsComplete] = Highest,
        [M.KeptByReps] = Highest,
        [M.KeptByManager] = Highest,
        [M.PracticeScore] = Highest,
        [M.OtherActivities] = Highest,
        [M.RepsView] = Highest,
        [M.PerceptionGap] = Math.Abs,
        [M.KpiAttainment] = Highest,
        [M.Productivity] = Highest,
        [M.BestToWorst] = value => value,
        [M.SkillGrowth] = Highest,
    };

    /// <summary>
    /// The peers: those under the same manager; where these are too few, those under the next manager above, and so on.
    /// With two managers the other's value would be known, so nobody sees anything below the fewest that the settings ask for.
    /// </summary>
    /// <param name="groups">The others' months, from the nearest group to the widest, each with those before.</param>
    public static IReadOnlyDictionary<M, PeerPlace> Of(ManagerMonth own, IEnumerable<IReadOnlyCollection<ManagerMonth>> groups, EffectivenessSettings settings)
    {
        var peers = groups.FirstOrDefault(group => group.Count >= settings.FewestPeers) ?? [];
        return Distances.Keys
            .Select(measure => (Measure: measure, Place: Place(measure, own, peers, settings)))
            .Where(one => one.Place is not null)
            .ToDictionary(one => one.Measure, one => one.Place!);
    }

    private static PeerPlace? Place(M measure, ManagerMonth own, IEnumerable<ManagerMonth> peers, EffectivenessSettings settings)
    {
        decimal[] others = [.. peers.Select(peer => peer.Of(measure)).OfType<decimal>()];
        if (own.Of(measure) is not { } value || others.Length < settings.FewestPeers)
            return null;

        var distance = Distances[measure];
        return new PeerPlace(
            others.Count(other => distance(other) < distance(value)) + 1,
            others.Length + 1,
            [.. others.Select(other => Math.Round(other, Places, MidpointRounding.AwayFromZero)).OrderByDescending(other => other)]);
    }

    private static decimal Highest(decimal value) => -value;
}
