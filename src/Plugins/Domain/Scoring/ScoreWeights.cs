using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Scoring;

/// <summary>How much each factor counts. They add up to 100.</summary>
public sealed class ScoreWeights
{
    public const decimal Whole = 100;

    private static readonly Dictionary<string, ScoreFactor> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["heldInItsWeek"] = ScoreFactor.HeldInItsWeek,
        ["blocksCovered"] = ScoreFactor.BlocksCovered,
        ["coachingShare"] = ScoreFactor.CoachingShare,
        ["commitmentsReviewed"] = ScoreFactor.CommitmentsReviewed,
        ["actionsComplete"] = ScoreFactor.ActionsComplete,
        ["measurable"] = ScoreFactor.Measurable,
        ["praiseCorrectionVoice"] = ScoreFactor.PraiseCorrectionVoice,
        ["documented"] = ScoreFactor.DocumentedInTime,
    };

    private readonly IReadOnlyDictionary<ScoreFactor, decimal> weights;

    private ScoreWeights(IReadOnlyDictionary<ScoreFactor, decimal> weights) => this.weights = weights;

    public static ScoreWeights Default { get; } = new(new Dictionary<ScoreFactor, decimal>
    {
        [ScoreFactor.HeldInItsWeek] = 25,
        [ScoreFactor.BlocksCovered] = 10,
        [ScoreFactor.CoachingShare] = 15,
        [ScoreFactor.CommitmentsReviewed] = 10,
        [ScoreFactor.ActionsComplete] = 20,
        [ScoreFactor.Measurable] = 5,
        [ScoreFactor.PraiseCorrectionVoice] = 10,
        [ScoreFactor.DocumentedInTime] = 5,
    });

    public decimal Of(ScoreFactor factor) => weights[factor];

    /// <param name="named">By the names of the setting; a factor that is not named counts 0.</param>
    /// <returns>What is wrong with them, or null.</returns>
    public static Refusal? Read(IReadOnlyDictionary<string, decimal> named, out ScoreWeights weights)
    {
        weights = Default;
        if (named.Keys.FirstOrDefault(name => !Names.ContainsKey(name)) is { } unknown)
            return Invalid($"There is no factor {unknown}.");
        if (named.Any(pair => pair.Value < 0))
            return Invalid("A weight is negative.");
        var sum = named.Values.Sum();
        if (sum != Whole)
            return Invalid($"The weights add up to {sum.ToString(CultureInfo.InvariantCulture)} instead of 100.");

        var read = Default.weights.Keys.ToDictionary(factor => factor, _ => 0m);
        foreach (var pair in named)
            read[Names[pair.Key]] = pair.Value;
        weights = new ScoreWeights(read);
        return null;
    }

    /// <summary>The refusal of weights that cannot be used.</summary>
    public static Refusal Invalid(string rule) => new(
        RefusalCode.ScoreWeightsInvalid,
        "Weights of the practice score",
        rule,
        $"Have an administrator give the setting coach_ScoreWeights the factors {string.Join(", ", Names.Keys)} with weights that add up to 100.");
}
