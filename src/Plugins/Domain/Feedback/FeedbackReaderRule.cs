using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Feedback;

/// <summary>Who may see what was published about a manager: that manager, and the leaders above them.</summary>
public static class FeedbackReaderRule
{
    /// <param name="chain">The manager's own managers.</param>
    public static Refusal? Check(Guid caller, Guid manager, Func<IReadOnlyList<Guid>> chain, Func<bool> holdsLeaderRole) =>
        caller == manager || (chain().Contains(caller) && holdsLeaderRole())
            ? null
            : new Refusal(
                RefusalCode.CallerNotAllowed,
                "Feedback",
                "Only the manager, or a coaching leader above them, may see it.",
                "Ask one of them, or have the manager's manager corrected on the user record.");
}
