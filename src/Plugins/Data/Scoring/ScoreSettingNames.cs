using System;
using System.Collections.Generic;
using System.Globalization;
using CrmCoaching.Domain.Scoring;
using CrmCoaching.Runtime;

namespace CrmCoaching.Data.Scoring;

/// <summary>The settings of completing and scoring under the names of their environment variables.</summary>
public static class ScoreSettingNames
{
    public const string Weights = "coach_ScoreWeights";
    public const string CoachingSharePercent = "coach_CoachingSharePercent";
    public const string DocumentedWithinHours = "coach_DocumentedWithinHours";
    public const string OpenCommitments = "coach_OpenCommitments";

    private const int DefaultCommitments = 3;
    private const decimal DefaultShare = 70;
    private const decimal DefaultHours = 2;

    /// <exception cref="RefusedException">The weights do not add up to 100: a score of something else would be compared with others.</exception>
    public static ScoreSettings Of(IReadOnlyDictionary<string, string> settings) => new(
        WeightsOf(settings),
        CoachingShare(settings),
        TimeSpan.FromHours((double)Number(settings, DocumentedWithinHours, DefaultHours)));

    /// <summary>The share of time that coaching should have; 0.7 is 70 %.</summary>
    public static decimal CoachingShare(IReadOnlyDictionary<string, string> settings) => Number(settings, CoachingSharePercent, DefaultShare) / 100;

    /// <summary>How many open commitments a 1:1 needs to be completed.</summary>
    public static int NeededCommitments(IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(OpenCommitments, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : DefaultCommitments;

    private static ScoreWeights WeightsOf(IReadOnlyDictionary<string, string> settings)
    {
        if (!settings.TryGetValue(Weights, out var text) || string.IsNullOrWhiteSpace(text))
            return ScoreWeights.Default;

        var named = JsonText.Read<Dictionary<string, decimal>>(text);
        RefusedException.ThrowIf(named is null ? ScoreWeights.Invalid("They cannot be read.") : ScoreWeights.Read(named, out _));
        ScoreWeights.Read(named!, out var weights);
        return weights;
    }

    private static decimal Number(IReadOnlyDictionary<string, string> settings, string name, decimal otherwise) =>
        settings.TryGetValue(name, out var text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : otherwise;
}
