using System;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Time that somebody has given away already.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC, excluded.</param>
/// <param name="Appointment">What the time was given away to; null when that has no row yet.</param>
public readonly record struct BusyTime(DateTime Start, DateTime End, Guid? Appointment = null)
{
    public bool Overlaps(DateTime start, DateTime end) => Start < end && start < End;
}
