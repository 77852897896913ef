using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>Counts people from answers.</summary>
public static class TeamTally
{
    /// <param name="responses">Of one instrument and quarter.</param>
    /// <param name="secondLineOf">A manager's own manager, or null.</param>
    public static IReadOnlyList<TeamAnswers> Of(IEnumerable<StoredResponse> responses, Func<Guid, Guid?> secondLineOf) =>
    [
        .. responses.GroupBy(response => response.Manager).Select(team => new TeamAnswers(
            team.Key,
            secondLineOf(team.Key),
            team.Count(response => response.IsFirstInTeam),
            team.Count(response => response.IsFirstInQuarter))),
    ];
}
