using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>For whom figures are read, and what "now" is.</summary>
public sealed class ReadScope
{
    /// <param name="reps">Reps of one time zone; at least one, each once.</param>
    /// <param name="nowUtc">In UTC: a period to date ends here.</param>
    /// <exception cref="ArgumentException">There is no rep, or the instant is not in UTC.</exception>
    public ReadScope(IReadOnlyList<Guid> reps, LocalZone zone, DateTime nowUtc)
    {
        if (reps is null || reps.Count == 0)
            throw new ArgumentException("Figures are read for at least one rep.", nameof(reps));
        if (nowUtc.Kind != DateTimeKind.Utc)
            throw new ArgumentException("An instant is given in UTC.", nameof(nowUtc));

        Reps = reps;
        Zone = zone ?? throw new ArgumentNullException(nameof(zone));
        NowUtc = nowUtc;
        Today = zone.DateOf(nowUtc);
    }

    public IReadOnlyList<Guid> Reps { get; }

    public LocalZone Zone { get; }

    public DateTime NowUtc { get; }

    /// <summary>The day that it is for the reps.</summary>
    public LocalDate Today { get; }
}
