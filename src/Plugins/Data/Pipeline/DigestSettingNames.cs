using System;
using System.Collections.Generic;
using System.Globalization;
using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Data.Pipeline;

/// <summary>The settings of the digest under the names of their environment variables. What is absent or senseless keeps its default.</summary>
public static class DigestSettingNames
{
    public const string FirstDays = "coach_DigestDays";
    public const string UntouchedDays = "coach_UntouchedDays";
    public const string NearlyClosedPercent = "coach_NearlyClosedPercent";
    public const string NearlyClosedDays = "coach_NearlyClosedDays";
    public const string StalledDays = "coach_StalledDays";
    public const string Lines = "coach_DigestLines";

    private const int MostLines = 100;

    public static DigestSettings Of(IReadOnlyDictionary<string, string> settings) => DigestSettings.Default with
    {
        FirstDays = Whole(settings, FirstDays, DigestSettings.Default.FirstDays),
        UntouchedDays = Whole(settings, UntouchedDays, DigestSettings.Default.UntouchedDays),
        NearlyClosedPercent = Whole(settings, NearlyClosedPercent, DigestSettings.Default.NearlyClosedPercent),
        NearlyClosedDays = Whole(settings, NearlyClosedDays, DigestSettings.Default.NearlyClosedDays),
        StalledDays = Whole(settings, StalledDays, DigestSettings.Default.StalledDays),
        // The column that keeps a digest holds a million characters.
        Lines = Math.Min(Whole(settings, Lines, DigestSettings.Default.Lines), MostLines),
    };

    private static int Whole(IReadOnlyDictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : otherwise;
}
