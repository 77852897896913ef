using System;
using System.Collections.Generic;
using System.Globalization;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Data.Cadences;

/// <summary>The settings of cadences under the names of their environment variables. What is absent or senseless keeps its default.</summary>
public sealed class CadenceSettings(IReadOnlyDictionary<string, string> settings)
{
    public const string Horizon = "coach_HorizonWeeks";
    public const string Length = "coach_LengthMinutes";
    public const string Buffer = "coach_BufferMinutes";
    public const string MissedAfter = "coach_MissedAfterHours";
    public const string LateCancellation = "coach_LateCancellationHours";
    public const string WeeklyUpToDays = "coach_WeeklyUpToDays";
    public const string TwoWeeksUpToDays = "coach_TwoWeeksUpToDays";
    public const string WeeklyFromWins = "coach_WeeklyFromWins";
    public const string FewWins = "coach_FewWins";

    /// <summary>How far ahead 1:1s are planned.</summary>
    public int HorizonDays => Weeks.Days * Whole(Horizon, 13, least: 1);

    public int LengthMinutes => Whole(Length, 30, least: 1);

    public int BufferMinutes => Whole(Buffer, 15, least: 0);

    /// <summary>How long after its end a 1:1 that was not held counts as missed.</summary>
    public TimeSpan MissedAfterEnd => TimeSpan.FromHours(Whole(MissedAfter, 48, least: 0));

    /// <summary>How near to its start calling off a 1:1 is too late.</summary>
    public TimeSpan LateWithin => TimeSpan.FromHours(Whole(LateCancellation, 24, least: 0));

    public WorkingWeek WorkingWeek => KpiSettingNames.Of(settings).WorkingWeek;

    public FrequencyThresholds Thresholds => new(
        Whole(WeeklyUpToDays, FrequencyThresholds.Default.WeeklyUnderDays, least: 1),
        Whole(TwoWeeksUpToDays, FrequencyThresholds.Default.TwoWeeksUpToDays, least: 1),
        Whole(WeeklyFromWins, FrequencyThresholds.Default.WeeklyFromWins, least: 1),
        Whole(FewWins, FrequencyThresholds.Default.FewWins, least: 0));

    private int Whole(string name, int otherwise, int least) =>
        settings.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least
            ? value
            : otherwise;
}
