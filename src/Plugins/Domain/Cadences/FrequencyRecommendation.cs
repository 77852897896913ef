using System.Globalization;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Cadences;

/// <summary>How often 1:1s are recommended, and why: from the team's wins, not from the rep's, so that slow winners do not get less.</summary>
public sealed record FrequencyRecommendation(CadenceFrequency Frequency, string Why)
{
    public static FrequencyRecommendation Of(TeamWins wins, FrequencyThresholds thresholds)
    {
        if (wins.Count < thresholds.FewWins)
            return new(CadenceFrequency.EveryTwoWeeks, Text($"The team won {wins.Count} times in {wins.Months} months: too few to tell more."));
        if (wins.PerRepAndMonth >= thresholds.WeeklyFromWins)
            return new(CadenceFrequency.Weekly, Text($"Each rep of the team wins {wins.PerRepAndMonth:0.#} times a month."));

        var median = wins.MedianDays!.Value;
        var why = Text($"Half of the team's {wins.Count} wins in {wins.Months} months took {median:0.#} days or less.");
        if (median < thresholds.WeeklyUnderDays)
            return new(CadenceFrequency.Weekly, why);
        return new(median <= thresholds.TwoWeeksUpToDays ? CadenceFrequency.EveryTwoWeeks : CadenceFrequency.Monthly, why);
    }

    private static string Text(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
