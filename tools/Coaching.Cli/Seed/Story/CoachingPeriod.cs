namespace CrmCoaching.Cli.Seed.Story;

/// <summary>The days on which the demo company coaches: the quarter before the present one, and the present one so far.</summary>
/// <param name="First">The first day of the earlier quarter.</param>
/// <param name="Last">The day on which the story ends.</param>
public sealed record CoachingPeriod(DateOnly First, DateOnly Last)
{
    private const int QuarterMonths = 3;

    public static CoachingPeriod EndingOn(DateOnly last) => new(QuarterOf(last).AddMonths(-QuarterMonths), last);

    /// <summary>The first day of the present quarter.</summary>
    public DateOnly Middle => First.AddMonths(QuarterMonths);

    /// <summary>The first Monday.</summary>
    public DateOnly FirstMonday => First.AddDays(((int)DayOfWeek.Monday - (int)First.DayOfWeek + 7) % 7);

    /// <summary>The Wednesday on which the newcomer takes over a team, in the third month.</summary>
    public DateOnly Handover => FirstMonday.AddDays((9 * 7) + 2);

    /// <summary>Index of the manager to whom a rep reports on a day.</summary>
    public int ManagerOf(Rep rep, DateOnly day) => day < Handover ? Cast.FirstManagerOf(rep) : rep.Manager;

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % QuarterMonths), 1);
}
