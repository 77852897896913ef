namespace LocalDataverse.Pipeline;

/// <summary>A clock that starts at an instant of choice and runs on from there.</summary>
/// <param name="start">The instant that it shows when it is made.</param>
public sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan offset = start.ToUniversalTime() - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + offset;
}
