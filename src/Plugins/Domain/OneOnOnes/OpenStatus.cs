namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>How far a 1:1 is that is neither held nor called off.</summary>
public enum OpenStatus
{
    Planned = 0,
    Preparing = 1,
    InProgress = 2,
}
