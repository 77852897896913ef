using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Freezing;

/// <summary>Which months are to be recorded.</summary>
public sealed record FreezeRequest
{
    /// <exception cref="ArgumentException">The last month lies before the first.</exception>
    public FreezeRequest(CalendarMonth from, CalendarMonth to, bool refreeze)
    {
        if (to < from)
            throw new ArgumentException($"{to} lies before {from}.", nameof(to));

        From = from;
        To = to;
        Refreeze = refreeze;
    }

    public CalendarMonth From { get; }

    public CalendarMonth To { get; }

    /// <summary>Whether frozen months are computed again, after late bookings.</summary>
    public bool Refreeze { get; }

    /// <summary>The same text for the same request.</summary>
    public override string ToString() => $"{From}/{To}/{(Refreeze ? "again" : "open")}";
}
