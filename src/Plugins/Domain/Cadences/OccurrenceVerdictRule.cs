using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Whether a planned 1:1 took place when it should have.</summary>
public static class OccurrenceVerdictRule
{
    /// <param name="originalStart">UTC: when it was planned, before anybody moved it.</param>
    /// <param name="start">UTC: when it was held or is to be held.</param>
    /// <param name="calledOffOn">UTC; null when nobody called it off.</param>
    /// <param name="lateWithin">How near to its start calling off is too late.</param>
    public static OccurrenceVerdict Of(
        OccurrenceOutcome outcome, DateTime originalStart, DateTime start, DateTime? calledOffOn, TimeSpan lateWithin, LocalZone zone) => outcome switch
    {
        OccurrenceOutcome.Completed => IsInItsWeek(originalStart, start, zone) ? OccurrenceVerdict.HeldAsPlanned : OccurrenceVerdict.HeldInAnotherWeek,
        OccurrenceOutcome.Missed => OccurrenceVerdict.NotHeld,
        OccurrenceOutcome.CalledOff => IsLate(start, calledOffOn, lateWithin) ? OccurrenceVerdict.NotHeld : OccurrenceVerdict.CalledOff,
        OccurrenceOutcome.PlanEnded => OccurrenceVerdict.CalledOff,
        _ => OccurrenceVerdict.Open,
    };

    /// <summary>Moved within its week counts as held as planned: a customer comes first.</summary>
    public static bool IsInItsWeek(DateTime originalStart, DateTime start, LocalZone zone) =>
        Weeks.IsSame(zone.DateOf(originalStart), zone.DateOf(start));

    /// <summary>Of one whose calling off has no time, the worse is assumed: nobody can have arranged another.</summary>
    public static bool IsLate(DateTime start, DateTime? calledOffOn, TimeSpan lateWithin) =>
        calledOffOn is not { } on || on > start - lateWithin;
}
