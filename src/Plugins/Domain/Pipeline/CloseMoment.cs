using System;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>When an opportunity was closed, to the second, because its close date is a day alone and can be any day.</summary>
public static class CloseMoment
{
    /// <param name="before">The state before the write; null when the opportunity was created by it.</param>
    /// <param name="stamped">What is stamped, UTC.</param>
    /// <param name="nowUtc">UTC.</param>
    /// <returns>UTC; null while it is open.</returns>
    public static DateTime? Of(OpportunityState? before, OpportunityState now, DateTime? stamped, DateTime nowUtc)
    {
        if (now == OpportunityState.Open)
            return null;
        return before == now ? stamped : nowUtc;
    }
}
