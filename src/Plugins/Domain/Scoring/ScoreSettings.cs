using System;

namespace CrmCoaching.Domain.Scoring;

/// <summary>The numbers by which a 1:1 is scored.</summary>
/// <param name="CoachingShare">The share of time that coaching should have; 0.7 is 70 %.</param>
/// <param name="DocumentedWithin">From the end of a 1:1 to its completion for the full factor.</param>
public sealed record ScoreSettings(ScoreWeights Weights, decimal CoachingShare, TimeSpan DocumentedWithin)
{
    /// <summary>How long before the 1:1 praise, correction and a customer's voice may have been given.</summary>
    public static TimeSpan FeedbackReach => TimeSpan.FromDays(28);

    /// <summary>How long a score stays provisional after the 1:1 was completed.</summary>
    public static TimeSpan Provisional => TimeSpan.FromDays(7);
}
