using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What has to be written so that an account and its opportunities agree on which win came first.</summary>
/// <param name="Account">The account's new stamps, or null when they stand.</param>
/// <param name="NoLongerFirst">The opportunity that passed for the first and is not, or null.</param>
/// <param name="First">The opportunity that is the first and was not, or null.</param>
public sealed record FirstWinPlan(FirstWin? Account, Guid? NoLongerFirst, Guid? First)
{
    /// <param name="stamped">What the account says now.</param>
    /// <param name="wins">The account's won opportunities; at least the earliest of them.</param>
    /// <param name="deleted">An opportunity that is no more, so that nothing can be written on it.</param>
    public static FirstWinPlan Of(FirstWin stamped, IReadOnlyCollection<Win> wins, Guid? deleted)
    {
        var due = FirstWin.Of(Win.FirstOf(wins));
        var another = due.Opportunity != stamped.Opportunity;
        return new FirstWinPlan(
            due == stamped ? null : due,
            another && stamped.Opportunity != deleted ? stamped.Opportunity : null,
            another ? due.Opportunity : null);
    }
}
