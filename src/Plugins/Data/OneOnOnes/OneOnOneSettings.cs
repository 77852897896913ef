using System;
using System.Collections.Generic;
using System.Globalization;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>The settings of 1:1s under the names of their environment variables. What is absent or senseless keeps its default.</summary>
public static class OneOnOneSettings
{
    public const string Minutes = "coach_LengthMinutes";

    private const int DefaultMinutes = 30;

    /// <summary>How long a 1:1 is for which no cadence says otherwise.</summary>
    public static TimeSpan Length(IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(Minutes, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            ? TimeSpan.FromMinutes(minutes)
            : TimeSpan.FromMinutes(DefaultMinutes);
}
