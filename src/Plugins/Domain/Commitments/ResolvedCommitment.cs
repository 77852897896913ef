using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Commitments;

/// <summary>What was resolved stays as it is: what was kept or missed is counted, and nobody corrects the past.</summary>
public static class ResolvedCommitment
{
    public static Refusal Refuse(string title) => new(
        RefusalCode.CommitmentResolved,
        string.IsNullOrWhiteSpace(title) ? "Commitment" : $"Commitment '{title}'",
        "It has been resolved, and stays as it is.",
        "Make a new commitment.");
}
