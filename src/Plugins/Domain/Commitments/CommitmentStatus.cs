namespace CrmCoaching.Domain.Commitments;

/// <summary>What became of a commitment.</summary>
public enum CommitmentStatus
{
    Open = 0,
    Kept = 1,
    Missed = 2,
    Cancelled = 3,
    Renegotiated = 4,
}
