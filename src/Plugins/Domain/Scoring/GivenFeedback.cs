namespace CrmCoaching.Domain.Scoring;

/// <summary>Which of the three kinds of feedback the manager gave the rep within four weeks.</summary>
public sealed record GivenFeedback(bool Praise, bool Correction, bool CustomersVoice)
{
    public int Kinds => (Praise ? 1 : 0) + (Correction ? 1 : 0) + (CustomersVoice ? 1 : 0);
}
