namespace CrmCoaching.Cli.Seed.Story;

/// <summary>What coaching does to a rep's results: little, slowly, and only where there is some.</summary>
public sealed class CoachingEffect(CoachingPeriod period, IReadOnlyList<Rep> reps)
{
    private const double DaysUntilItShows = 45;
    private const int Best = 2;

    private readonly HashSet<int> best =
        [.. reps.GroupBy(rep => rep.Manager).SelectMany(team => team.OrderByDescending(rep => rep.Skill).Take(Best)).Select(rep => rep.Index)];

    /// <summary>Whether the rep is one of the best of the team.</summary>
    public bool IsBest(int rep) => best.Contains(rep);

    /// <summary>Whether the rep's manager has time for others only.</summary>
    public bool IsLeftOut(Rep rep) => ManagerHabits.Of(rep.Manager).FatesOfOthers is not null && !IsBest(rep.Index);

    /// <summary>To be added to the share of deals that the rep wins.</summary>
    public double OnWins(Rep rep, DateOnly day) => Grown(rep, day) * ManagerHabits.Of(rep.Manager).WinLift;

    /// <summary>By which the rep's activities are multiplied.</summary>
    public double OnActivity(Rep rep, DateOnly day) => 1 + (Grown(rep, day) * ManagerHabits.Of(rep.Manager).ActivityLift);

    private double Grown(Rep rep, DateOnly day)
    {
        if (IsLeftOut(rep))
        {
            return 0;
        }

        var from = rep.Manager == Cast.Newcomer ? period.Handover : period.First;
        return Math.Clamp((day.DayNumber - from.DayNumber) / DaysUntilItShows, 0, 1);
    }
}
