using System.Runtime.CompilerServices;

namespace LocalDataverse.Query.Dates;

/// <summary>When a zone's distance from UTC changes, so that SQL can compute local times without calling back.</summary>
public sealed class ZoneTransitions
{
    private static readonly DateTime First = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Shorter than any stretch between two changes of a zone.
    private static readonly TimeSpan Step = TimeSpan.FromDays(5);
    private static readonly ConditionalWeakTable<TimeZoneInfo, ZoneTransitions> Known = [];

    private ZoneTransitions(TimeZoneInfo zone)
    {
        var changes = new List<(long At, int Offset)>();
        var offset = Seconds(zone, First);
        InitialOffset = offset;
        for (var instant = First; instant < Last; instant += Step)
        {
            var next = instant + Step;
            if (Seconds(zone, next) is var after && after != offset)
            {
                changes.Add((Find(zone, instant, next, after), after));
                offset = after;
            }
        }

        Changes = changes;
    }

    /// <summary>Seconds from UTC before the first change.</summary>
    public int InitialOffset { get; }

    /// <summary>Unix seconds of each change from 1900 to 2100, ascending, with the seconds from UTC that hold from then on.</summary>
    public IReadOnlyList<(long At, int Offset)> Changes { get; }

    public static ZoneTransitions Of(TimeZoneInfo zone) => Known.GetValue(zone, value => new ZoneTransitions(value));

    private static long Find(TimeZoneInfo zone, DateTime low, DateTime high, int after)
    {
        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low + TimeSpan.FromSeconds(Math.Floor((high - low).TotalSeconds / 2));
            (low, high) = Seconds(zone, middle) == after ? (low, middle) : (middle, high);
        }

        return (long)(high - DateTime.UnixEpoch).TotalSeconds;
    }

    private static int Seconds(TimeZoneInfo zone, DateTime utc) => (int)zone.GetUtcOffset(utc).TotalSeconds;
}
