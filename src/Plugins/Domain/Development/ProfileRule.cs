using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Development;

/// <summary>Whose words a coaching profile holds.</summary>
public static class ProfileRule
{
    /// <returns>Null when the rep writes it.</returns>
    public static Refusal? Check(Guid writer, Guid rep) =>
        writer == rep
            ? null
            : new Refusal(
                RefusalCode.ProfileOfAnother, "Coaching profile", "It holds the rep's own words, so only the rep writes it.", "Ask the rep to fill it in; it takes a few minutes.");
}
