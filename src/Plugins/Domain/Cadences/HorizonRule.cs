using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Cadences;

/// <summary>
/// Compares the 1:1s that a cadence should have with those that it has. It may be asked as often as one likes: what is there already
/// is left alone, and what a person did to a 1:1 stays.
/// </summary>
public static class HorizonRule
{
    /// <summary>
    /// The occurrences still to begin, up to and including the last day. They are looked for from this week's Monday on: one of a day that is over may have
    /// been moved by a closure to a day of the same week that is still to come.
    /// </summary>
    public static IReadOnlyList<Occurrence> Occurrences(CadencePlan plan, WorkCalendar calendar, DateTime nowUtc, LocalDate last)
    {
        var today = plan.Zone.DateOf(nowUtc);
        return last < today
            ? []
            : [.. OccurrenceDates.In(plan, new DateSpan(Weeks.MondayOf(today), last))
                .Select(day => Occurrence.Of(plan, day, calendar)).OfType<Occurrence>().Where(one => one.Start > nowUtc)];
    }

    /// <summary>
    /// The day before the first occurrence after the last day: through it, all is planned. So a cadence is due again only when something
    /// is to be created, and not each day.
    /// </summary>
    public static LocalDate PlannedThrough(CadencePlan plan, LocalDate last) => OccurrenceDates.FirstFrom(plan, last.AddDays(1)).AddDays(-1);

    /// <param name="occurrences">As <see cref="Occurrences"/> gives them.</param>
    /// <param name="isChanged">Whether the cadence was changed since it was last planned: then lengths are the cadence's again, and time for notes is made anew where it was deleted.</param>
    /// <param name="existing">Every 1:1 of the cadence from the beginning of the present week or month on, ended ones included.</param>
    public static HorizonChanges Compare(CadencePlan plan, IReadOnlyList<Occurrence> occurrences, IReadOnlyCollection<PlannedOneOnOne> existing, DateTime nowUtc, bool isChanged)
    {
        var standing = existing.Where(one => one.Standing != OneOnOneStanding.PlanEnded).ToList();
        var byDate = standing.GroupBy(one => one.Date).ToDictionary(group => group.Key, group => group.OrderBy(one => one.Standing == OneOnOneStanding.Ended).First());
        var moves = occurrences
            .Where(one => byDate.TryGetValue(one.Date, out var row) && MustMove(row, one, isChanged))
            .Select(one => new OneOnOneMove(byDate[one.Date], isChanged ? one : one.AsLongAs(byDate[one.Date]))).ToList();

        var kept = standing.Where(one => !CanFollow(one, nowUtc)).Select(one => PeriodOf(plan, one.Date)).ToList();
        var open = occurrences.Where(one => !byDate.ContainsKey(one.Date) && !kept.Contains(PeriodOf(plan, one.Date))).ToList();
        var dates = new HashSet<LocalDate>(occurrences.Select(one => one.Date));
        var loose = standing.Where(one => CanFollow(one, nowUtc) && !dates.Contains(one.Date)).OrderBy(one => one.Date).ToList();
        moves.AddRange(Pair(loose, open, (row, to) => PeriodOf(plan, row.Date) == PeriodOf(plan, to.Date)));
        moves.AddRange(Pair(loose, open, (_, _) => true));
        return new HorizonChanges(open, [.. moves.OrderBy(move => move.To.Start)], loose);
    }

    /// <summary>Takes out of both lists, in their order, what fits together.</summary>
    private static List<OneOnOneMove> Pair(List<PlannedOneOnOne> loose, List<Occurrence> open, Func<PlannedOneOnOne, Occurrence, bool> fits)
    {
        var pairs = new List<OneOnOneMove>();
        foreach (var row in loose.ToList())
        {
            if (open.FirstOrDefault(to => fits(row, to)) is not { } found)
                continue;

            pairs.Add(new OneOnOneMove(row, found));
            open.Remove(found);
            loose.Remove(row);
        }

        return pairs;
    }

    private static bool CanFollow(PlannedOneOnOne one, DateTime nowUtc) =>
        one.Standing == OneOnOneStanding.Empty && !one.IsMovedByHand && one.Start > nowUtc;

    /// <summary>While the cadence stays as it is, a length that somebody gave to one of its 1:1s stays, too.</summary>
    private static bool MustMove(PlannedOneOnOne row, Occurrence to, bool isChanged) =>
        row.Standing == OneOnOneStanding.Empty && !row.IsMovedByHand
        && (row.Start != to.Start || (isChanged && (row.End != to.End || row.BufferEnd != (to.HasBuffer ? to.BufferEnd : null))));

    /// <summary>The week or month of which one 1:1 is enough, so that a change in the middle of it does not bring a second.</summary>
    private static LocalDate PeriodOf(CadencePlan plan, LocalDate day) =>
        plan.Frequency == CadenceFrequency.Monthly ? day.FirstOfMonth : Weeks.MondayOf(day);
}
