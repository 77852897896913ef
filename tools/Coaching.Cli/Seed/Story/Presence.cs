namespace CrmCoaching.Cli.Seed.Story;

/// <summary>Who is there when: one rep joins in the second month of coaching, one is on leave for three weeks, the others are there throughout.</summary>
public sealed class Presence(CoachingPeriod period)
{
    private const int WeeksUntilJoining = 5;
    private const int WeeksUntilLeave = 6;
    private const int WeeksOfLeave = 3;

    /// <summary>Index of the rep who joins.</summary>
    public const int Hired = 14;

    /// <summary>Index of the rep who takes leave.</summary>
    public const int OnLeave = 1;

    /// <summary>A Monday.</summary>
    public DateOnly JoinsOn => period.FirstMonday.AddDays(WeeksUntilJoining * 7);

    /// <summary>A Monday.</summary>
    public DateOnly LeavesOn => period.FirstMonday.AddDays(WeeksUntilLeave * 7);

    /// <summary>The Monday after the leave.</summary>
    public DateOnly IsBackOn => LeavesOn.AddDays(WeeksOfLeave * 7);

    public bool IsThere(int rep, DateOnly day) => rep != Hired || day >= JoinsOn;

    public bool IsAway(int rep, DateOnly day) => rep == OnLeave && LeavesOn <= day && day < IsBackOn;
}
