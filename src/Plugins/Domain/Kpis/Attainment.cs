namespace CrmCoaching.Domain.Kpis;

/// <summary>How much of a goal was reached, as a fraction: 1 is the goal.</summary>
public static class Attainment
{
    /// <summary>
    /// Actual over goal where higher is better. Where lower is better, a tenth above the goal costs a tenth: 0.9;
    /// a tenth below gives 1.1.
    /// </summary>
    /// <returns>Null without a value, or without a goal above zero.</returns>
    public static decimal? Of(decimal? actual, decimal? goal, KpiDirection direction)
    {
        if (actual is null || goal is null or <= 0)
            return null;

        var share = actual.Value / goal.Value;
        return direction == KpiDirection.HigherIsBetter ? share : 2 - share;
    }
}
