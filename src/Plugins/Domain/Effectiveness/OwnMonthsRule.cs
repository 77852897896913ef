using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Which months are a rep's own.</summary>
public static class OwnMonthsRule
{
    /// <summary>
    /// Leaves out the months in which a rep did not work a day, on leave or not yet there, and in which nothing came in
    /// either: months are recorded for everybody, and such a one would make its rep the team's worst. Where something
    /// came in, the month stays: user records can be younger than the people.
    /// </summary>
    public static IReadOnlyList<RepResult> Of(IEnumerable<TeamRep> team, IEnumerable<RepResult> results)
    {
        var reps = team.ToDictionary(rep => rep.Id);
        return [.. results.Where(result => reps.TryGetValue(result.Rep, out var rep) && !(rep.MonthsOff.Contains(result.Month) && IsNothing(result)))];
    }

    /// <summary>Whether nothing came in.</summary>
    public static bool IsNothing(RepResult result) => (result.Attainment ?? 0) == 0 && (result.Productivity ?? 0) == 0;
}
