namespace LocalDataverse.Query.Dates;

/// <summary>The caller's wall clock: turns instants into local times and back, also on days with a clock change.</summary>
public sealed class LocalClock(TimeZoneInfo zone, DateTime utcNow)
{
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>UTC, whole seconds, as stored instants are.</summary>
    public DateTime UtcNow { get; } = new(utcNow.Ticks - (utcNow.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    /// <summary>Wall-clock time of the caller, without a kind.</summary>
    public DateTime Now => ToLocal(UtcNow);

    public DateTime Today => Now.Date;

    public DateTime ToLocal(DateTime utc) => DateTime.SpecifyKind(utc + Offset(utc), DateTimeKind.Unspecified);

    /// <summary>
    /// The first instant at which the caller's clock shows this time. A time that the clock skips is the instant of the skip, so
    /// that a day always starts where the day before ended.
    /// </summary>
    public DateTime ToUtc(DateTime local)
    {
        // Offsets differ from place to place by less than 26 hours: both sides of any change lie within a day and a half.
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var (before, after) = (Offset(Shift(wall, -36)), Offset(Shift(wall, 36)));
        var earliest = before > after ? before : after;
        foreach (var offset in (TimeSpan[])[earliest, before, after, Offset(wall)])
        {
            if (Offset(Shift(wall, -offset.TotalHours)) == offset)
            {
                return Shift(wall, -offset.TotalHours);
            }
        }

        return FirstInstantFrom(wall, Shift(wall, -36), Shift(wall, 36));
    }

    private DateTime FirstInstantFrom(DateTime wall, DateTime low, DateTime high)
    {
        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low + TimeSpan.FromSeconds(Math.Floor((high - low).TotalSeconds / 2));
            (low, high) = middle + Offset(middle) >= wall ? (low, middle) : (middle, high);
        }

        return high;
    }

    private TimeSpan Offset(DateTime utc) => Zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static DateTime Shift(DateTime instant, double hours)
    {
        var ticks = instant.Ticks + (long)(hours * TimeSpan.TicksPerHour);
        return new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
    }
}
