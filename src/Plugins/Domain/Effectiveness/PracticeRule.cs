using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>How 1:1s were prepared, spent and ended. Each figure looks at the held ones for which it is recorded, and is null where there are none.</summary>
public static class PracticeRule
{
    /// <summary>The share of held 1:1s for which the rep had given the agenda long enough before.</summary>
    public static decimal? AgendaInAdvance(IReadOnlyCollection<MeetingFact> held, EffectivenessSettings settings) =>
        Share(held, one => one.AgendaAhead >= TimeSpan.FromHours(settings.AgendaInAdvanceHours));

    /// <summary>Coaching minutes over all minutes that were told apart.</summary>
    public static decimal? CoachingShare(IReadOnlyCollection<MeetingFact> held)
    {
        var coaching = held.Sum(one => one.CoachingMinutes ?? 0);
        var all = coaching + held.Sum(one => one.StatusMinutes ?? 0);
        return all == 0 ? null : (decimal)coaching / all;
    }

    /// <summary>The share of scored 1:1s that ended with everything they need.</summary>
    public static decimal? ActionsComplete(IReadOnlyCollection<MeetingFact> held) =>
        Share([.. held.Where(one => one.ActionsComplete is not null)], one => one.ActionsComplete == true);

    /// <summary>The mean of the scores, provisional ones included, so that the current month has one.</summary>
    public static decimal? PracticeScore(IReadOnlyCollection<MeetingFact> held)
    {
        decimal[] scores = [.. held.Select(one => one.PracticeScore).OfType<decimal>()];
        return scores.Length == 0 ? null : scores.Average();
    }

    private static decimal? Share(IReadOnlyCollection<MeetingFact> of, Func<MeetingFact, bool> which) =>
        of.Count == 0 ? null : (decimal)of.Count(which) / of.Count;
}
