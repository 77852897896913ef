using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>What share of reps had a 1:1 in the month. Top performers and tenured reps are no exception.</summary>
public static class CoverageRule
{
    /// <param name="reps">Those who are asked about: the whole team, a tier, the new ones.</param>
    /// <param name="meetings">Of the month.</param>
    /// <returns>Null without such reps on duty.</returns>
    public static decimal? Of(IEnumerable<TeamRep> reps, IEnumerable<MeetingFact> meetings)
    {
        var coached = new HashSet<Guid>(meetings.Where(one => one.IsHeld).Select(one => one.Rep));
        TeamRep[] onDuty = [.. reps.Where(rep => rep.IsOnDuty)];
        return onDuty.Length == 0 ? null : (decimal)onDuty.Count(rep => coached.Contains(rep.Id)) / onDuty.Length;
    }
}
