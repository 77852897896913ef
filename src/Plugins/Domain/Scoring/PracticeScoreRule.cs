using System;
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
        BlocksCovered(facts, settings.Weights),
        CoachingShare(facts, settings),
        CommitmentsReviewed(facts, settings.Weights),
        ActionsComplete(facts, settings.Weights),
        Measurable(facts, settings.Weights),
        Feedback(facts, settings.Weights),
        Documented(facts, settings),
    ]);

    /// <summary>Factors that may still change while the score is provisional, because what they count can be entered later.</summary>
    public static bool IsOpenWhileProvisional(ScoreFactor factor) =>
        factor is ScoreFactor.BlocksCovered or ScoreFactor.CoachingShare or ScoreFactor.PraiseCorrectionVoice;

    private static FactorScore HeldInItsWeek(ScoreFacts facts, ScoreWeights weights)
    {
        var held = OccurrenceVerdictRule.IsInItsWeek(facts.OriginalStart, facts.HeldOn, facts.Zone);
        var planned = facts.Zone.DateOf(facts.OriginalStart);
        return Factor(ScoreFactor.HeldInItsWeek, weights, held ? 1 : 0, held
            ? $"It was held in the week of {planned}, for which it was planned."
            : $"It was planned for {planned} and held on {facts.Zone.DateOf(facts.HeldOn)}, in another week.");
    }

    private static FactorScore BlocksCovered(ScoreFacts facts, ScoreWeights weights)
    {
        var covered = Math.Min(Blocks, facts.CoveredBlocks.Count);
        return Factor(ScoreFactor.BlocksCovered, weights, (decimal)covered / Blocks, covered == 0
            ? "In no block of the agenda was anything discussed or written down."
            : $"{covered} of {Blocks} blocks were covered: {string.Join(", ", facts.CoveredBlocks)}.");
    }

    private static FactorScore CoachingShare(ScoreFacts facts, ScoreSettings settings)
    {
        if (facts.Talk.CoachingShare is not { } share)
            return Factor(ScoreFactor.CoachingShare, settings.Weights, 0, "The time was not measured with the switch between coaching and status.");

        var reached = settings.CoachingShare > 0 ? share / settings.CoachingShare : 1;
        return Factor(ScoreFactor.CoachingShare, settings.Weights, reached, $"{Percent(share)} of the time was coaching; the aim is {Percent(settings.CoachingShare)}.");
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

    private static FactorScore Feedback(ScoreFacts facts, ScoreWeights weights) => Factor(
        ScoreFactor.PraiseCorrectionVoice, weights, (decimal)facts.Feedback.Kinds / FeedbackKinds,
        $"Within four weeks: praise {Given(facts.Feedback.Praise)}, correction {Given(facts.Feedback.Correction)}, customer's voice {Given(facts.Feedback.CustomersVoice)}.");

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
