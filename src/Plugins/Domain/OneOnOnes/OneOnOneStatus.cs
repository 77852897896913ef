namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What became of a 1:1.</summary>
public enum OneOnOneStatus
{
    Planned = 0,
    Preparing = 1,
    InProgress = 2,
    Completed = 3,
    Missed = 4,
    Cancelled = 5,
}
