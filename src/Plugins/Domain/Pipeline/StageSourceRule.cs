namespace CrmCoaching.Domain.Pipeline;

/// <summary>
/// One change of stage can show in several columns, because a process also writes the phase's name. Each
/// opportunity therefore has one source: its business process if it has one, else whichever spoke first.
/// </summary>
public static class StageSourceRule
{
    /// <summary>Whether a change seen in <paramref name="seen"/> counts.</summary>
    /// <param name="hasProcess">An instance of a sales process belongs to the opportunity.</param>
    /// <param name="last">The source of the last change recorded for it, or None.</param>
    public static bool Counts(StageSource seen, bool hasProcess, StageSource last)
    {
        if (hasProcess || seen == StageSource.BusinessProcess)
            return seen == StageSource.BusinessProcess;

        // The process that spoke last is gone, so its word is no longer waited for.
        return last is StageSource.None or StageSource.BusinessProcess || last == seen;
    }
}
