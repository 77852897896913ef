using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Access;

/// <summary>Who somebody is to a rep.</summary>
public static class RepCallerRule
{
    /// <param name="chain">The rep's managers, the direct one first.</param>
    public static RepCaller Of(Guid caller, Guid rep, IReadOnlyList<Guid> chain, bool holdsLeaderRole)
    {
        if (caller == rep)
            return RepCaller.Self;
        if (chain.Count > 0 && chain[0] == caller)
            return RepCaller.Manager;
        return holdsLeaderRole && chain.Contains(caller) ? RepCaller.Leader : RepCaller.None;
    }

    /// <summary>The refusal for a caller who is none of <paramref name="allowed"/>, or null.</summary>
    /// <param name="rep">The rep's name as the caller may see it.</param>
    public static Refusal? Check(RepCaller caller, string rep, params RepCaller[] allowed) =>
        caller != RepCaller.None && allowed.Contains(caller)
            ? null
            : new Refusal(
                RefusalCode.CallerNotAllowed,
                $"1:1s of {rep}",
                $"Only {Named(allowed)} may do this.",
                "Ask one of them, or have the rep's manager corrected on the user record.");

    private static string Named(RepCaller[] allowed) => string.Join(" or ", allowed.Select(role => role switch
    {
        RepCaller.Self => "the rep",
        RepCaller.Manager => "the rep's manager",
        _ => "a coaching leader above the rep's manager",
    }));
}
