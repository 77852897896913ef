namespace CrmCoaching.Cli.Seed;

/// <summary>A clock that stands where the story is.</summary>
internal sealed class StoryClock(DateTime start) : TimeProvider
{
    private DateTimeOffset now = new(start, TimeSpan.Zero);

    /// <param name="instant">UTC; an earlier one leaves the clock where it is, since time does not run back.</param>
    public void MoveTo(DateTime instant)
    {
        var moved = new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
        if (moved > now)
        {
            now = moved;
        }
    }

    public override DateTimeOffset GetUtcNow() => now;
}
