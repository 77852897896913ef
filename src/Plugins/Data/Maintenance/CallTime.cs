using System;
using System.Diagnostics;

namespace CrmCoaching.Data.Maintenance;

/// <summary>The time that one call has. The clock gives its beginning, a stopwatch what went by since.</summary>
public sealed class CallTime
{
    private const int DefaultSeconds = 30;

    /// <summary>The platform ends every operation after two minutes; the last slice must still fit in.</summary>
    private const int MostSeconds = 90;

    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <param name="startUtc">UTC.</param>
    public CallTime(DateTime startUtc, TimeSpan budget)
    {
        StartUtc = startUtc;
        Budget = budget;
    }

    /// <param name="startUtc">UTC.</param>
    /// <param name="seconds">As the caller gave them; the platform may give 0 for a number that was left out.</param>
    public static CallTime Within(int? seconds, DateTime startUtc) =>
        new(startUtc, TimeSpan.FromSeconds(seconds is { } given and > 0 ? Math.Min(given, MostSeconds) : DefaultSeconds));

    /// <summary>UTC.</summary>
    public DateTime StartUtc { get; }

    public TimeSpan Budget { get; }

    public TimeSpan Elapsed => watch.Elapsed;

    /// <summary>UTC.</summary>
    public DateTime NowUtc => StartUtc + Elapsed;

    public bool IsLeft() => Elapsed < Budget;
}
