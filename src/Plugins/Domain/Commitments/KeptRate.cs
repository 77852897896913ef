namespace CrmCoaching.Domain.Commitments;

/// <summary>How many of the commitments that were resolved one way or the other were kept. Cancelled and renegotiated ones do not count.</summary>
public sealed record KeptRate(int Kept, int Missed)
{
    /// <summary>From 0 to 1; null when there is none to tell by.</summary>
    public decimal? Value => Kept + Missed > 0 ? (decimal)Kept / (Kept + Missed) : null;
}
