namespace CrmCoaching.Domain.Scoring;

/// <summary>What the switch of a 1:1 measured, in minutes.</summary>
public sealed record TalkTime(int Coaching, int Status)
{
    /// <returns>Null when nothing was measured.</returns>
    public decimal? CoachingShare => Coaching + Status > 0 ? (decimal)Coaching / (Coaching + Status) : null;
}
