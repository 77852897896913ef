namespace CrmCoaching.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    /// <summary>Wednesday, 10 June 2026, noon UTC.</summary>
    public FixedClock() : this(new DateTimeOffset(2026, 6, 10, 12, 0, 0, TimeSpan.Zero)) { }

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateTimeOffset instant) => now = instant;

    public void Advance(TimeSpan duration) => now += duration;
}
