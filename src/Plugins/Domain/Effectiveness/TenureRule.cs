using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Who is new.</summary>
public static class TenureRule
{
    /// <summary>Known for less than a year at the end of the month. Nobody knows the day of hiring: the first day that this organisation has heard of the rep stands for it.</summary>
    /// <returns>Null when nothing is known.</returns>
    public static bool? IsNew(TeamRep rep, LocalDate asOf, EffectivenessSettings settings) =>
        rep.Since is { } since ? since.AddMonths(settings.NewRepMonths) > asOf : null;
}
