using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Access;

/// <summary>A goal is set by the manager and acknowledged by the rep; both may write the row, each their part of it.</summary>
public static class GoalPartyRule
{
    /// <param name="isRep">Whether it is the rep who writes.</param>
    /// <param name="acknowledges">Whether the write acknowledges the goal.</param>
    /// <param name="sets">Whether it changes what the goal is.</param>
    /// <returns>Null when all is well.</returns>
    public static Refusal? Check(bool isRep, bool acknowledges, bool sets)
    {
        if (isRep && sets)
            return new Refusal(RefusalCode.CallerNotAllowed, "Goal", "The rep acknowledges a goal and does not set it.", "Talk about it in the next 1:1.");
        return acknowledges && !isRep
            ? new Refusal(RefusalCode.CallerNotAllowed, "Goal", "Only the rep acknowledges a goal.", "Leave the acknowledgement out of the write.")
            : null;
    }
}
