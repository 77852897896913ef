using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Data.Kpis;

/// <summary>The settings of the scorecard under the names of their environment variables. What is absent or senseless keeps its default.</summary>
public static class KpiSettingNames
{
    public const string MaximumHeadlines = "coach_MaximumHeadlines";
    public const string MetFromPercent = "coach_MetFromPercent";
    public const string TrendMonths = "coach_TrendMonths";
    public const string MissedMonthsToDeepDive = "coach_MissedMonthsToDeepDive";
    public const string MetMonthsToStepDown = "coach_MetMonthsToStepDown";
    public const string CoverageDays = "coach_CoverageDays";
    public const string FreezeAfterDays = "coach_FreezeAfterDays";
    public const string WorkingDays = "coach_WorkingDays";
    public const string GoalSource = "coach_GoalSource";

    /// <summary>The value of <see cref="GoalSource"/> that takes the platform's own goals instead of this solution's.</summary>
    public const string GoalsOfThePlatform = "goal";

    public static KpiSettings Of(IReadOnlyDictionary<string, string> settings) => KpiSettings.Default with
    {
        MaximumHeadlines = Whole(settings, MaximumHeadlines, KpiSettings.Default.MaximumHeadlines),
        MetFrom = Percent(settings, MetFromPercent) ?? KpiSettings.Default.MetFrom,
        TrendMonths = Whole(settings, TrendMonths, KpiSettings.Default.TrendMonths),
        MissedMonthsToDeepDive = Whole(settings, MissedMonthsToDeepDive, KpiSettings.Default.MissedMonthsToDeepDive),
        MetMonthsToStepDown = Whole(settings, MetMonthsToStepDown, KpiSettings.Default.MetMonthsToStepDown),
        CoverageDays = Whole(settings, CoverageDays, KpiSettings.Default.CoverageDays),
        FreezeAfterDays = Whole(settings, FreezeAfterDays, KpiSettings.Default.FreezeAfterDays),
        WorkingWeek = Week(settings),
    };

    public static bool TakesGoalsOfThePlatform(IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(GoalSource, out var source) && source.Trim().Equals(GoalsOfThePlatform, StringComparison.OrdinalIgnoreCase);

    private static int Whole(IReadOnlyDictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : otherwise;

    private static decimal? Percent(IReadOnlyDictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value / 100
            : null;

    /// <summary>Days by their English names, in any order: "Monday, Tuesday".</summary>
    private static WorkingWeek Week(IReadOnlyDictionary<string, string> settings)
    {
        settings.TryGetValue(WorkingDays, out var text);
        DayOfWeek[] days = [.. Enum.GetValues(typeof(DayOfWeek)).Cast<DayOfWeek>()
            .Where(day => (text ?? "").IndexOf(day.ToString(), StringComparison.OrdinalIgnoreCase) >= 0)];
        return days.Length == 0 ? WorkingWeek.MondayToFriday : new WorkingWeek(days);
    }
}
