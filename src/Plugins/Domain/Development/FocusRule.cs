using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Development;

/// <summary>What a rep's focus of a quarter may be.</summary>
public static class FocusRule
{
    /// <summary>Any day of a quarter means the quarter.</summary>
    public static LocalDate QuarterOf(LocalDate day) => Quarter.Of(day).First;

    /// <summary>Practice shows in what a rep does, and what it is for in what comes of it.</summary>
    /// <param name="measure">Of the KPI that shows the practice; null without one.</param>
    /// <param name="aim">Of the KPI that it aims at; null without one.</param>
    /// <returns>Null when it may be.</returns>
    public static Refusal? Check(KpiCategory? measure, KpiCategory? aim)
    {
        if (measure == KpiCategory.Output)
            return Wrong("The KPI of a focus is an input: something that the rep does.", "Choose an input KPI, and the result as what it aims at.");
        return aim == KpiCategory.Input
            ? Wrong("A focus aims at an output: something that comes of what the rep does.", "Choose an output KPI as the aim.")
            : null;
    }

    private static Refusal Wrong(string rule, string remedy) => new(RefusalCode.FocusKpiOfWrongKind, "Focus", rule, remedy);
}
