using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>How many 1:1s were expected of a manager in a month, and what share of them took place in time.</summary>
public static class AdherenceRule
{
    /// <summary>
    /// Rep by rep, so that more 1:1s with one rep do not make up for those that another missed. Of a rep who came
    /// from another manager in the month, what that manager held or missed is not expected again; of one who left,
    /// what was held or missed before counts.
    /// </summary>
    /// <param name="meetings">Of the month, by the day they were first planned for; also other managers' with these reps.</param>
    public static Adherence Of(Guid manager, IReadOnlyCollection<TeamRep> team, IReadOnlyCollection<MeetingFact> meetings)
    {
        var expected = 0;
        var inTime = 0;
        foreach (var rep in team)
        {
            var due = Math.Max(0, (rep.Expected ?? 0) - Ended(meetings.Where(one => one.Rep == rep.Id && one.Manager != manager)));
            expected += due;
            inTime += Math.Min(due, meetings.Count(one => one.Rep == rep.Id && one.Manager == manager && one.IsHeldInTime));
        }

        var present = new HashSet<Guid>(team.Select(rep => rep.Id));
        MeetingFact[] left = [.. meetings.Where(one => one.Manager == manager && !present.Contains(one.Rep))];
        expected += Ended(left);
        inTime += left.Count(one => one.IsHeldInTime);
        return new Adherence(expected, inTime);
    }

    private static int Ended(IEnumerable<MeetingFact> meetings) =>
        meetings.Count(one => one.Outcome is MeetingOutcome.Held or MeetingOutcome.Missed);
}
