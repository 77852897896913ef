using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Development;

/// <summary>Who rates a rep's skills.</summary>
public static class RaterRule
{
    /// <summary>The rep, the rep's manager, and whoever holds the audit: they have seen the rep at work.</summary>
    /// <param name="manager">The rep's manager now, or null.</param>
    /// <param name="auditor">Who owns the audit.</param>
    /// <returns>Null when the rater is one of them.</returns>
    public static Refusal? Check(Guid rater, Guid rep, Guid? manager, Guid? auditor) =>
        rater == rep || rater == manager || rater == auditor
            ? null
            : new Refusal(
                RefusalCode.RaterNotAllowed, "Rating", "Only the rep and the rep's manager rate the rep's skills.", "Ask one of them to enter it.");
}
