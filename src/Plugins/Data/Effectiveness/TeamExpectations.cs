using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>What is expected of a few teams: by the standard, and by what the pairs agreed where no standard says.</summary>
/// <param name="knownSince">The day of each rep's user record.</param>
public sealed class TeamExpectations(
    TeamDuties duties, IReadOnlyDictionary<Guid, CadenceFrequency> agreed, IReadOnlyDictionary<Guid, LocalDate> knownSince)
{
    /// <param name="results">The first month of those in which the rep's results are looked at.</param>
    /// <param name="asOf">The last day of the month, or today in the current one.</param>
    /// <param name="firstMeeting">The day of the rep's first 1:1 that is known; null without one.</param>
    public TeamRep Rep(Guid rep, CalendarMonth results, CalendarMonth month, LocalDate asOf, LocalDate? firstMeeting)
    {
        var created = knownSince.TryGetValue(rep, out var day) ? day : (LocalDate?)null;
        var frequency = agreed.TryGetValue(rep, out var own) ? own : CadenceFrequency.None;
        var since = firstMeeting < created || created is null ? firstMeeting : created;

        // Records that came in by an import are younger than the people.
        var inMonth = created > month.Last && firstMeeting <= month.Last ? null : duties.Expected(rep, month.Span);
        var toDate = new DateSpan(month.First, asOf);
        var known = inMonth is { } whole
            ? new TeamRep(
                rep,
                WholeExpectationRule.Of(duties.Expected(rep, toDate) ?? 0),
                frequency == CadenceFrequency.None ? WholeExpectationRule.Rhythm(whole) : frequency,
                since) { IsOnDuty = whole > 0 }
            : new TeamRep(rep, WholeExpectationRule.Of(frequency, toDate), frequency, since) { IsOnDuty = true };
        return known with { Leave = duties.Leave(rep), MonthsOff = new HashSet<CalendarMonth>(results.To(month).Where(one => duties.IsOff(rep, one.Span))) };
    }

    /// <summary>What the standard asks of a manager; where the team's reps fall under several, the most.</summary>
    public int? ActivitiesPerQuarter(IEnumerable<Guid> team, CalendarMonth month) =>
        team.Select(rep => duties.OtherActivitiesPerQuarter(rep, month.First)).Max();
}
