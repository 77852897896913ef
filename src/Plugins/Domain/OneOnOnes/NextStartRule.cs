using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>When the next 1:1 may be.</summary>
public static class NextStartRule
{
    /// <returns>The refusal of a next start that is not to come, or null.</returns>
    public static Refusal? Check(string row, DateTime nextStartUtc, DateTime nowUtc, DateTime thisStartUtc) =>
        nextStartUtc > nowUtc && nextStartUtc > thisStartUtc
            ? null
            : new Refusal(
                RefusalCode.NextStartNotToCome, row, "The next 1:1 begins after this one and after now.", "Give NextStart an instant that is to come.");
}
