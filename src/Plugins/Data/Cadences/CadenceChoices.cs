using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Data.Cadences;

/// <summary>The choices of cadences in the domain's words.</summary>
public static class CadenceChoices
{
    public static CadenceFrequency Frequency(int? choice) => choice switch
    {
        FrequencyChoice.Weekly => CadenceFrequency.Weekly,
        FrequencyChoice.EveryTwoWeeks => CadenceFrequency.EveryTwoWeeks,
        FrequencyChoice.Monthly => CadenceFrequency.Monthly,
        _ => CadenceFrequency.None,
    };

    /// <exception cref="ArgumentOutOfRangeException">None: no row holds it.</exception>
    public static int Of(CadenceFrequency frequency) => frequency switch
    {
        CadenceFrequency.Weekly => FrequencyChoice.Weekly,
        CadenceFrequency.EveryTwoWeeks => FrequencyChoice.EveryTwoWeeks,
        CadenceFrequency.Monthly => FrequencyChoice.Monthly,
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };

    public static DayOfWeek? Weekday(int? choice) => choice switch
    {
        WeekdayChoice.Monday => DayOfWeek.Monday,
        WeekdayChoice.Tuesday => DayOfWeek.Tuesday,
        WeekdayChoice.Wednesday => DayOfWeek.Wednesday,
        WeekdayChoice.Thursday => DayOfWeek.Thursday,
        WeekdayChoice.Friday => DayOfWeek.Friday,
        WeekdayChoice.Saturday => DayOfWeek.Saturday,
        WeekdayChoice.Sunday => DayOfWeek.Sunday,
        _ => null,
    };

    public static int Of(DayOfWeek weekday) => weekday switch
    {
        DayOfWeek.Monday => WeekdayChoice.Monday,
        DayOfWeek.Tuesday => WeekdayChoice.Tuesday,
        DayOfWeek.Wednesday => WeekdayChoice.Wednesday,
        DayOfWeek.Thursday => WeekdayChoice.Thursday,
        DayOfWeek.Friday => WeekdayChoice.Friday,
        DayOfWeek.Saturday => WeekdayChoice.Saturday,
        _ => WeekdayChoice.Sunday,
    };
}
