using System;

namespace CrmCoaching.Domain.Notifications;

/// <summary>
/// The time for which reminders fall due in one run: after the last run's end, up to now. Each reminder has one moment,
/// and the windows of successive runs meet without overlapping, so that each comes up once, even when it was dismissed.
/// </summary>
public sealed record ReminderWindow
{
    /// <summary>A reminder that is later than this is of no use any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);
    private static readonly TimeSpan First = TimeSpan.FromDays(1);

    private ReminderWindow(DateTime afterUtc, DateTime untilUtc)
    {
        AfterUtc = afterUtc;
        UntilUtc = untilUtc;
    }

    /// <summary>UTC, not included.</summary>
    public DateTime AfterUtc { get; }

    /// <summary>UTC, included.</summary>
    public DateTime UntilUtc { get; }

    public bool IsEmpty => AfterUtc >= UntilUtc;

    /// <param name="lastUtc">Up to when reminders were sent, UTC; null before the first run.</param>
    /// <param name="nowUtc">UTC.</param>
    public static ReminderWindow Since(DateTime? lastUtc, DateTime nowUtc)
    {
        var last = lastUtc ?? nowUtc - First;
        return new ReminderWindow(last < nowUtc - Longest ? nowUtc - Longest : last, nowUtc);
    }

    /// <param name="momentUtc">UTC.</param>
    public bool Covers(DateTime momentUtc) => momentUtc > AfterUtc && momentUtc <= UntilUtc;

    /// <summary>The same window earlier, for what is marked by another job shortly before.</summary>
    public ReminderWindow Earlier(TimeSpan by) => new(AfterUtc - by, UntilUtc - by);
}
