using System;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Time that somebody has given away already.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC, excluded.</param>
public readonly record struct BusyTime(DateTime Start, DateTime End)
{
    public bool Overlaps(DateTime start, DateTime end) => Start < end && start < End;
}
