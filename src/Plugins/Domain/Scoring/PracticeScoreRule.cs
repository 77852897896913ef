using System;
using System.Collections.Generic;
using System.Globalization;
using CrmCoaching.Domain.Cadences;

namespace CrmCoaching.Domain.Scoring;

/// <summary>The practice score of a 1:1 that was held.</summary>
public static class PracticeScoreRule
{
    private const int Blocks = 5;
    private const int FeedbackKinds = 3;

    public static PracticeScore Of(ScoreFacts facts, ScoreSettings settings) => new(
    [
        HeldInItsWeek(facts, settings.Weights),
        BlocksCovered(facts.CoveredBlocks, settings.Weights.Of(ScoreFactor.BlocksCovered)),
        CoachingShare(facts.Talk, settings.Weights.Of(ScoreFactor.CoachingShare), settings.CoachingShare),
        CommitmentsReviewed(facts, settings.Weights),
        ActionsComplete(facts, settings.Weights),
        Measurable(facts, settings.Weights),
        Feedback(facts.Feedback, settings.Weights.Of(ScoreFactor.PraiseCorrectionVoice)),
        Documented(facts, settings),
    ]);

    /// <summary>
    /// The factors that could still change while the score was provisional, because what they count can be entered later.
    /// </summary>
    /// <param name="weight">As it was when the 1:1 was completed.</param>
    /// <param name="aim">The coaching share aimed at.</param>
    public static IReadOnlyList<FactorScore> Again(
        Func<ScoreFactor, decimal> weight, IReadOnlyCollection<string> coveredBlocks, TalkTime talk, GivenFeedback feedback, decimal aim) =>
    [
        BlocksCovered(coveredBlocks, weight(ScoreFactor.BlocksCovered)),
        CoachingShare(talk, weight(ScoreFactor.CoachingShare), aim),
        Feedback(feedback, weight(ScoreFactor.PraiseCorrectionVoice)),
    ];

    private static FactorScore HeldInItsWeek(ScoreFacts facts, ScoreWeights weights)
    {
        var held = OccurrenceVerdictRule.IsInItsWeek(facts.OriginalStart, facts.HeldOn, facts.Zone);
        var planned = facts.Zone.DateOf(facts.OriginalStart);
        return Factor(ScoreFactor.HeldInItsWeek, weights, held ? 1 : 0, held
            ? $"It was held in the week of {planned}, for which it was planned."
            : $"It was planned for {planned} and held on {facts.Zone.DateOf(facts.HeldOn)}, in another week.");
    }

    private static FactorScore BlocksCovered(IReadOnlyCollection<string> blocks, decimal weight)
    {
        var covered = Math.Min(Blocks, blocks.Count);
        return new FactorScore(ScoreFactor.BlocksCovered, weight, (decimal)covered / Blocks, covered == 0
            ? "In no block of the agenda was anything discussed or written down."
            : $"{covered} of {Blocks} blocks were covered: {string.Join(", ", blocks)}.");
    }

    private static FactorScore CoachingShare(TalkTime talk, decimal weight, decimal aim)
    {
        if (talk.CoachingShare is not { } share)
            return new FactorScore(ScoreFactor.CoachingShare, weight, 0, "The time was not measured with the switch between coaching and status.");

        var reached = aim > 0 ? share / aim : 1;
        return new FactorScore(ScoreFactor.CoachingShare, weight, reached, $"{Percent(share)} of the time was coaching; the aim is {Percent(aim)}.");
    }

    private static FactorScore CommitmentsReviewed(ScoreFacts facts, ScoreWeights weights) =>
        facts.EarlierDue == 0
            ? Factor(ScoreFactor.CommitmentsReviewed, weights, 1, "No earlier commitment was due.")
            : Factor(
                ScoreFactor.CommitmentsReviewed, weights, (decimal)facts.EarlierReviewed / facts.EarlierDue,
                $"{facts.EarlierReviewed} of {facts.EarlierDue} earlier commitments that were due have been resolved.");

    private static FactorScore ActionsComplete(ScoreFacts facts, ScoreWeights weights) => facts.ActionsComplete
        ? Factor(ScoreFactor.ActionsComplete, weights, 1, "Commitments of both with due dates and the next date were agreed.")
        : Factor(ScoreFactor.ActionsComplete, weights, 0, "It was completed with something missing, by an override.");

    private static FactorScore Measurable(ScoreFacts facts, ScoreWeights weights) =>
        facts.Commitments == 0
            ? Factor(ScoreFactor.Measurable, weights, 0, "No commitment is open.")
            : Factor(
                ScoreFactor.Measurable, weights, (decimal)facts.Measurable / facts.Commitments,
                $"{facts.Measurable} of {facts.Commitments} open commitments can be measured.");

    private static FactorScore Feedback(GivenFeedback given, decimal weight) => new(
        ScoreFactor.PraiseCorrectionVoice, weight, (decimal)given.Kinds / FeedbackKinds,
        $"Within four weeks: praise {Given(given.Praise)}, correction {Given(given.Correction)}, customer's voice {Given(given.CustomersVoice)}.");

    private static FactorScore Documented(ScoreFacts facts, ScoreSettings settings)
    {
        if (facts.DocumentedOn - facts.EndedOn <= settings.DocumentedWithin)
            return Factor(ScoreFactor.DocumentedInTime, settings.Weights, 1, $"It was completed within {Hours(settings.DocumentedWithin)} hours of its end.");

        return facts.Zone.DateOf(facts.DocumentedOn) == facts.Zone.DateOf(facts.EndedOn)
            ? Factor(ScoreFactor.DocumentedInTime, settings.Weights, 0.5m, "It was completed on the same day.")
            : Factor(ScoreFactor.DocumentedInTime, settings.Weights, 0, $"It was completed on {facts.Zone.DateOf(facts.DocumentedOn)}, after the day on which it was held.");
    }

    private static FactorScore Factor(ScoreFactor factor, ScoreWeights weights, decimal share, string why) => new(factor, weights.Of(factor), share, why);

    private static string Given(bool given) => given ? "given" : "not given";

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Hours(TimeSpan span) => span.TotalHours.ToString("0.#", CultureInfo.InvariantCulture);
}
