using System;
using System.Collections.Generic;
using System.Globalization;

namespace CrmCoaching.Data.Agendas;

/// <summary>The settings of agendas under the names of their environment variables. What is absent or senseless keeps its default.</summary>
public static class AgendaSettings
{
    public const string InAdvanceHours = "coach_AgendaInAdvanceHours";
    public const string Weeks = "coach_AgendaWeeks";
    public const string SharePercent = "coach_CoachingSharePercent";

    private const int DefaultHours = 24;
    private const int DefaultWeeks = 13;
    private const int DefaultPercent = 70;

    /// <summary>How long before the 1:1 an agenda is in advance.</summary>
    public static TimeSpan InAdvance(IReadOnlyDictionary<string, string> settings) => TimeSpan.FromHours(Whole(settings, InAdvanceHours, DefaultHours));

    /// <summary>For how long an agenda's topics stay the same.</summary>
    public static int PinnedWeeks(IReadOnlyDictionary<string, string> settings) => Whole(settings, Weeks, DefaultWeeks);

    /// <summary>The share of time that is meant for coaching: 0.7 is seventy of a hundred minutes.</summary>
    public static decimal CoachingShareAim(IReadOnlyDictionary<string, string> settings) => Whole(settings, SharePercent, DefaultPercent) / 100m;

    private static int Whole(IReadOnlyDictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : otherwise;
}
