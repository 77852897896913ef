using System;

namespace CrmCoaching.Domain.Calendar;

/// <summary>Instants in UTC from the first (included) to the end (excluded). It may be empty, as a day that a zone skipped is.</summary>
public readonly record struct UtcSpan
{
    /// <exception cref="ArgumentException">An instant is not in UTC, or the end lies before the start.</exception>
    public UtcSpan(DateTime from, DateTime end)
    {
        if (from.Kind != DateTimeKind.Utc || end.Kind != DateTimeKind.Utc)
            throw new ArgumentException("A span of instants is given in UTC.", nameof(from));
        if (end < from)
            throw new ArgumentException($"{end:o} lies before {from:o}.", nameof(end));

        From = from;
        End = end;
    }

    public DateTime From { get; }

    public DateTime End { get; }

    /// <summary>The days of a person, between that person's midnights.</summary>
    public static UtcSpan Of(DateSpan days, LocalZone zone) =>
        new(zone.StartOf(days.First), zone.StartOf(days.Last.AddDays(1)));

    /// <summary>What of this lies before an instant; empty at the start when nothing does.</summary>
    public UtcSpan Before(DateTime instant) =>
        instant >= End ? this : new UtcSpan(From, instant > From ? instant : From);

    public bool Contains(DateTime instant) => From <= instant && instant < End;
}
