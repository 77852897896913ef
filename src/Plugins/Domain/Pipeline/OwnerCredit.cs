using System;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What is stamped on an opportunity when it closes, and taken away when it opens again.</summary>
/// <param name="ClosedOwner">Who owned it when it closed; null for a team.</param>
/// <param name="CycleDays">Days from creation to close, on the closer's calendar; null while open or without a close date.</param>
public sealed record OwnerCredit(Guid? ClosedOwner, int? CycleDays)
{
    public static OwnerCredit None { get; } = new(null, null);

    /// <summary>
    /// The credit that an opportunity deserves now. Credit goes to the owner at the moment of closing: while the
    /// opportunity stays closed, a new owner, date or value leaves it where it is.
    /// </summary>
    /// <param name="before">The state before the write; null when the opportunity was created by it.</param>
    public static OwnerCredit Of(OpportunityState? before, ClosedOpportunity now, Guid? stampedOwner)
    {
        if (now.State == OpportunityState.Open)
            return None;

        var closedJustNow = before != now.State;
        return new OwnerCredit(closedJustNow ? now.OwningUser : stampedOwner, CycleOf(now));
    }

    /// <summary>An opportunity entered after it was closed has taken no time, rather than a negative one.</summary>
    private static int? CycleOf(ClosedOpportunity now) =>
        now.ClosedOn is { } closedOn ? Math.Max(0, now.CreatedOn.DaysUntil(closedOn)) : null;
}
