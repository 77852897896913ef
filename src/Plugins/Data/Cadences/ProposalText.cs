using System;
using System.Globalization;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Data.Cadences;

/// <summary>The words in which proposals are written and read.</summary>
internal static class ProposalText
{
    public static string Of(CadenceFrequency frequency) => frequency switch
    {
        CadenceFrequency.Weekly => "weekly",
        CadenceFrequency.EveryTwoWeeks => "twoweeks",
        _ => "monthly",
    };

    public static CadenceFrequency Frequency(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "WEEKLY" => CadenceFrequency.Weekly,
        "TWOWEEKS" => CadenceFrequency.EveryTwoWeeks,
        "MONTHLY" => CadenceFrequency.Monthly,
        _ => CadenceFrequency.None,
    };

    public static DayOfWeek? Weekday(string? text) =>
        Enum.TryParse<DayOfWeek>(text?.Trim(), ignoreCase: true, out var day) && Enum.IsDefined(typeof(DayOfWeek), day) ? day : null;

    public static LocalDate? Day(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LocalDate.Of(day) : null;

    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
