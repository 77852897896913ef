using System.Collections.Generic;
using System.Globalization;

namespace CrmCoaching.Data.Notifications;

/// <summary>The settings that decide when somebody is reminded, by their names. What is absent or senseless keeps its default.</summary>
public static class ReminderSettings
{
    public const string AgendaAskedDays = "coach_AgendaAskedDays";
    public const string MissedAfterHours = "coach_MissedAfterHours";

    private const int DefaultAgendaAskedDays = 2;
    private const int DefaultMissedAfterHours = 48;

    /// <summary>Days before a 1:1 on which its agenda is asked for.</summary>
    public static int AgendaDays(IReadOnlyDictionary<string, string> settings) => Whole(settings, AgendaAskedDays, DefaultAgendaAskedDays);

    /// <summary>Hours after its end at which a 1:1 that was not held counts as missed.</summary>
    public static int MissedHours(IReadOnlyDictionary<string, string> settings) => Whole(settings, MissedAfterHours, DefaultMissedAfterHours);

    private static int Whole(IReadOnlyDictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : otherwise;
}
