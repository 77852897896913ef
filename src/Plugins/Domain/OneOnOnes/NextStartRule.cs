using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>When the next 1:1 may be.</summary>
public static class NextStartRule
{
    /// <summary>No cadence leaves more than a month between two; a year from now is a slip of the pen.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    /// <returns>The refusal of a next start that is another manager's to set, or null.</returns>
    public static Refusal? CheckManager(OneOnOneRecord one, Guid manager) =>
        one.IsHandedOver && manager == one.Manager
            ? Refuse(one.Title, "The rep has another manager now, whose the next 1:1 is.", "Leave NextStart out, and complete it with a reason where a next date is missing.")
            : null;

    /// <returns>The refusal of a next start that is not to come, or null.</returns>
    public static Refusal? Check(string row, DateTime nextStartUtc, DateTime nowUtc, DateTime thisStartUtc)
    {
        if (nextStartUtc <= nowUtc || nextStartUtc <= thisStartUtc)
            return Refuse(row, "The next 1:1 begins after this one and after now.", "Give NextStart an instant that is to come.");
        return nextStartUtc - nowUtc > Farthest
            ? Refuse(row, "The next 1:1 is within a year.", "Give NextStart an earlier instant.")
            : null;
    }

    private static Refusal Refuse(string row, string rule, string remedy) => new(RefusalCode.NextStartNotToCome, row, rule, remedy);
}
