namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>How far a 1:1 is. From Completed on it has ended.</summary>
public enum MeetingStatus
{
    Planned = 0,
    Preparing = 1,
    InProgress = 2,
    Completed = 3,
    Missed = 4,
    Cancelled = 5,
}
