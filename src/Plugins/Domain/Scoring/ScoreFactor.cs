namespace CrmCoaching.Domain.Scoring;

/// <summary>What a manager does for a good 1:1. Nothing of it depends on the rep.</summary>
public enum ScoreFactor
{
    HeldInItsWeek,
    BlocksCovered,
    CoachingShare,
    CommitmentsReviewed,
    ActionsComplete,
    Measurable,
    PraiseCorrectionVoice,
    DocumentedInTime,
}
