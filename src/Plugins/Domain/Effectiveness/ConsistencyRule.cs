using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Whether reps are coached in a rhythm that they can rely on.</summary>
public static class ConsistencyRule
{
    private const int WorkdaysOfWeek = 5;

    /// <summary>
    /// The share of reps whose gaps between held 1:1s, and from the last one to now, are at most 1.5 times the agreed
    /// interval, over the last 13 weeks. Weeks on leave are taken out of a gap. The gap before the first one counts for reps who had
    /// 1:1s planned before those weeks. Who has not been there for so long that a gap could be too long is not judged without a 1:1.
    /// </summary>
    /// <param name="meetings">With whichever manager: what counts is the rep's rhythm.</param>
    /// <returns>Null without reps who are expected to be coached.</returns>
    public static decimal? Of(IReadOnlyCollection<TeamRep> team, IReadOnlyCollection<MeetingFact> meetings, LocalDate asOf, EffectivenessSettings settings)
    {
        TeamRep[] judged = [.. team.Where(rep => rep.IsOnDuty && !IsTooNew(rep, meetings, asOf, settings))];
        return judged.Length == 0
            ? null
            : (decimal)judged.Count(rep => IsSteady(rep, meetings.Where(one => one.Rep == rep.Id), asOf, settings)) / judged.Length;
    }

    private static bool IsSteady(TeamRep rep, IEnumerable<MeetingFact> meetings, LocalDate asOf, EffectivenessSettings settings)
    {
        var from = asOf.AddDays(-settings.GapDays);
        MeetingFact[] known = [.. meetings.Where(one => one.Day <= asOf)];
        var points = known.Where(one => one.IsHeld && one.Day > from).Select(one => one.Day).OrderBy(day => day).ToList();
        if (points.Count == 0)
            return false;

        if (known.Any(one => one.Day <= from))
            points.Insert(0, known.Where(one => one.IsHeld && one.Day <= from).Select(one => one.Day).DefaultIfEmpty(from).Max());
        points.Add(asOf);
        return points.Zip(points.Skip(1), (earlier, later) => Gap(rep, earlier, later)).All(gap => gap <= settings.LongestGap * rep.IntervalDays);
    }

    private static bool IsTooNew(TeamRep rep, IEnumerable<MeetingFact> meetings, LocalDate asOf, EffectivenessSettings settings) =>
        rep.Since is { } since && Gap(rep, since, asOf) <= settings.LongestGap * rep.IntervalDays && !meetings.Any(one => one.Rep == rep.Id && one.Day <= asOf);

    /// <summary>In days, where each workday of leave stands for its part of a week.</summary>
    private static decimal Gap(TeamRep rep, LocalDate earlier, LocalDate later) =>
        earlier.DaysUntil(later) - (rep.Leave.Count(day => earlier < day && day < later) * Weeks.Days / (decimal)WorkdaysOfWeek);
}
