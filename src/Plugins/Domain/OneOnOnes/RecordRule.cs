using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>
/// Who may still change the record of a 1:1. How it was run is the manager's to note, because the manager is scored by it and
/// nothing of that depends on the rep; once completed, it stays as it was held.
/// </summary>
public static class RecordRule
{
    /// <param name="row">The 1:1 as people know it.</param>
    /// <param name="scoreIsFinal">Whether what was measured has been counted for good.</param>
    /// <param name="byRep">Whether its rep writes.</param>
    /// <param name="changed">What the write would change.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? Check(string row, OneOnOneStatus status, bool scoreIsFinal, bool byRep, RecordPart changed)
    {
        if (byRep && (changed & (RecordPart.Times | RecordPart.Talk)) != 0)
            return new Refusal(RefusalCode.CallerNotAllowed, row, "When it was held and how the time was used is noted by the manager.", "Ask the manager to correct it.");
        if (status != OneOnOneStatus.Completed)
            return null;
        if ((changed & (RecordPart.State | RecordPart.Plan | RecordPart.Times)) != 0)
            return new Refusal(RefusalCode.OneOnOneCompleted, row, "It was completed, and stays as it was held.", "Start another 1:1.");
        return scoreIsFinal && (changed & RecordPart.Talk) != 0
            ? new Refusal(RefusalCode.OneOnOneCompleted, row, "Its practice score is final, and so is what was measured.", "Leave the minutes as they are.")
            : null;
    }
}
