using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Who was in a manager's team in a month.</summary>
public static class TeamThenRule
{
    /// <summary>
    /// The current month has the team of now. An ended one has the team that was kept while it ran, since many change
    /// managers on the first day of the next. Where none was kept, the team of now counts, without those who were coached
    /// by somebody else: in the month itself, or, where they had no 1:1 in it, when they next had one.
    /// </summary>
    /// <param name="now">Who reports to the manager now.</param>
    /// <param name="kept">Who did when the month was last kept as the current one; null when it never was.</param>
    /// <param name="meetings">Of these reps, with whichever manager.</param>
    public static IReadOnlyList<Guid> Of(
        Guid manager, IReadOnlyList<Guid> now, IReadOnlyList<Guid>? kept, CalendarMonth month, CalendarMonth current, ILookup<Guid, MeetingFact> meetings) =>
        month >= current
            ? now
            : kept ?? [.. now.Where(rep => CoachOf(meetings[rep], month) is not { } other || other == manager)];

    /// <returns>Null when nothing tells.</returns>
    private static Guid? CoachOf(IEnumerable<MeetingFact> own, CalendarMonth month)
    {
        MeetingFact[] ended = [.. own.Where(one => one.Outcome is MeetingOutcome.Held or MeetingOutcome.Missed).OrderBy(one => one.Day).ThenBy(one => one.Id)];
        return (ended.LastOrDefault(one => month.Span.Contains(one.Day)) ?? ended.FirstOrDefault(one => one.Day > month.Last))?.Manager;
    }
}
