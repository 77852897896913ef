using System;
using System.Diagnostics;

namespace CrmCoaching.Data.Maintenance;

/// <summary>The time that one call has. The clock gives its beginning, a stopwatch what went by since.</summary>
public sealed class CallTime
{
    private readonly TimeSpan budget;
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <param name="startUtc">UTC.</param>
    public CallTime(DateTime startUtc, TimeSpan budget)
    {
        StartUtc = startUtc;
        this.budget = budget;
    }

    /// <summary>UTC.</summary>
    public DateTime StartUtc { get; }

    public TimeSpan Elapsed => watch.Elapsed;

    /// <summary>UTC.</summary>
    public DateTime NowUtc => StartUtc + Elapsed;

    public bool IsLeft() => Elapsed < budget;
}
