using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>The time that a digest tells of: from when the two last met, excluded, to now, included.</summary>
/// <param name="Zone">The rep's.</param>
public sealed record DigestPeriod(UtcSpan Span, LocalZone Zone, bool SinceLastMet)
{
    /// <param name="lastMet">When the previous held 1:1 ended, in UTC; null when none was held.</param>
    /// <param name="nowUtc">UTC.</param>
    public static DigestPeriod Until(DateTime nowUtc, DateTime? lastMet, LocalZone zone, DigestSettings settings)
    {
        // A 1:1 documented ahead of its scheduled end would give a period that ends before it starts.
        var from = lastMet is { } met && met < nowUtc ? met : nowUtc;
        return lastMet is null
            ? new DigestPeriod(new UtcSpan(nowUtc.AddDays(-settings.FirstDays), nowUtc), zone, SinceLastMet: false)
            : new DigestPeriod(new UtcSpan(from, nowUtc), zone, SinceLastMet: true);
    }

    /// <summary>The rep's day on which it ends.</summary>
    public LocalDate Today => Zone.DateOf(Span.End);

    public bool Contains(DateTime instant) => Span.From < instant && instant <= Span.End;

    /// <summary>
    /// A close is dated by the day, and the day of the last 1:1 belongs to both. There the moment at which it was
    /// closed decides, so that each close is told once; where only the day is known, it is better told twice than
    /// not at all.
    /// </summary>
    /// <param name="closedAt">UTC.</param>
    public bool Contains(LocalDate? closed, DateTime? closedAt)
    {
        var first = Zone.DateOf(Span.From);
        return closed is { } day && first <= day && day <= Today && (day > first || !SinceLastMet || closedAt is null || closedAt > Span.From);
    }
}
