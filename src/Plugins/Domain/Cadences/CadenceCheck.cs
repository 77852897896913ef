using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Whether a cadence can be kept.</summary>
public static class CadenceCheck
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>What the columns take, in minutes.</summary>
    private const int LeastLength = 5;
    private const int MostLength = 480;
    private const int MostBuffer = 240;

    /// <summary>No cadence begins further back or ahead: a slip of the finger would otherwise be planned, or overflow the calendar.</summary>
    private const int EarliestYear = 1900;
    private const int LatestYear = 2200;

    /// <summary>The plan, or the first reason why there is none.</summary>
    public static CadencePlan? Plan(CadenceDraft draft, WorkingWeek week, out Refusal? refusal)
    {
        refusal = Check(draft, week);
        return refusal is null
            ? new CadencePlan(
                draft.Frequency, draft.Weekday!.Value, draft.StartMinutes!.Value, draft.Zone!,
                TimeSpan.FromMinutes(draft.LengthMinutes!.Value), TimeSpan.FromMinutes(draft.BufferMinutes!.Value), draft.StartsOn!.Value)
            : null;
    }

    /// <summary>Whether the two can be a pair: rows cannot be owned by a manager or shared with a rep who lacks the role.</summary>
    public static Refusal? Pair(string label, CadencePair pair)
    {
        if (pair.IsRepDisabled)
            return new(RefusalCode.CadenceRoleMissing, label, "The rep's user is disabled.", "Choose a rep who works.");
        if (pair.RepsManager != pair.Manager)
            return new(RefusalCode.CadenceManagerMismatch, label, "The manager is not the rep's manager.", "Choose the manager of the rep's user record, or have that corrected.");
        if (!pair.HoldsRepRole)
            return new(RefusalCode.CadenceRoleMissing, label, "The rep does not hold the role Coaching Rep.", "Have the role assigned first.");
        return pair.HoldsManagerRole
            ? null
            : new(RefusalCode.CadenceRoleMissing, label, "The manager does not hold the role Coaching Manager.", "Have the role assigned first.");
    }

    /// <summary>One active cadence per pair.</summary>
    public static Refusal Second(string label) => new(
        RefusalCode.CadenceExists, label, "The two have an active cadence already, and a pair has one.", "Change that one, or deactivate it first.");

    /// <summary>Another frequency than the recommended takes a reason.</summary>
    public static Refusal? Override(string label, CadenceFrequency frequency, CadenceFrequency recommended, bool hasReason) =>
        frequency == recommended || hasReason
            ? null
            : new(
                RefusalCode.CadenceOverrideWithoutReason, label, $"The team's data recommends {Words(recommended)}, and no reason is given for {Words(frequency)}.",
                "Choose one of the four reasons, or the recommended frequency.");

    private static Refusal? Check(CadenceDraft draft, WorkingWeek week)
    {
        if (draft.Frequency == CadenceFrequency.None || draft.Weekday is not { } weekday || draft.StartsOn is not { } startsOn)
            return new(RefusalCode.CadenceIncomplete, draft.Label, "It needs a frequency, a weekday and a first day.", "Fill in all of them.");
        if (startsOn.Year is < EarliestYear or > LatestYear)
            return new(RefusalCode.CadenceTimeInvalid, draft.Label, $"The first day {startsOn} is no day on which anybody meets.", "Correct its year.");
        if (draft.StartMinutes is not (>= 0 and < MinutesOfDay))
            return new(RefusalCode.CadenceTimeInvalid, draft.Label, "The start time must be a minute of the day, 0 to 1439.", "Give the minutes after midnight: 600 for ten o'clock.");
        if (draft.LengthMinutes is not (>= LeastLength and <= MostLength) || draft.BufferMinutes is not (>= 0 and <= MostBuffer))
        {
            return new(
                RefusalCode.CadenceTimeInvalid, draft.Label, $"The meeting takes {LeastLength} to {MostLength} minutes, and the time for notes 0 to {MostBuffer}.",
                "Correct the length or the time for notes.");
        }

        if ((long)draft.StartMinutes + draft.LengthMinutes + draft.BufferMinutes > MinutesOfDay)
            return new(RefusalCode.CadenceTimeInvalid, draft.Label, "The meeting and the time for notes must end on the day on which they begin.", "Start earlier, or make them shorter.");
        if (draft.Zone is null)
            return new(RefusalCode.CadenceZoneUnknown, draft.Label, "The platform has no such time zone.", "Choose a time zone from the list.");
        return week.IsWorkingDay(Weeks.OnOrAfter(startsOn, weekday))
            ? null
            : new(RefusalCode.CadenceNotAWorkday, draft.Label, $"{weekday} is no working day of the organisation.", "Choose a working day, or have the setting Working days changed.");
    }

    private static string Words(CadenceFrequency frequency) => frequency switch
    {
        CadenceFrequency.Weekly => "weekly",
        CadenceFrequency.EveryTwoWeeks => "every two weeks",
        _ => "monthly",
    };
}
