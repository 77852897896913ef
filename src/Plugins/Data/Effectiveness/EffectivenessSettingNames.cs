using System.Collections.Generic;
using System.Globalization;
using CrmCoaching.Domain.Effectiveness;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>The settings of the coaching facts under the names of their environment variables. What is absent or senseless keeps its default.</summary>
public static class EffectivenessSettingNames
{
    public const string SmallestComparison = "coach_SmallestComparison";
    public const string EffectMonths = "coach_EffectMonths";
    public const string NewRepMonths = "coach_NewRepMonths";
    public const string FewestPeers = "coach_FewestPeers";
    public const string AgendaInAdvanceHours = "coach_AgendaInAdvanceHours";

    public static EffectivenessSettings Of(IReadOnlyDictionary<string, string> settings)
    {
        var standard = EffectivenessSettings.Default;
        return standard with
        {
            SmallestComparison = Whole(settings, SmallestComparison, standard.SmallestComparison),
            EffectMonths = Whole(settings, EffectMonths, standard.EffectMonths),
            NewRepMonths = Whole(settings, NewRepMonths, standard.NewRepMonths),
            FewestPeers = Whole(settings, FewestPeers, standard.FewestPeers),
            AgendaInAdvanceHours = Whole(settings, AgendaInAdvanceHours, standard.AgendaInAdvanceHours),
        };
    }

    private static int Whole(IReadOnlyDictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : otherwise;
}
