namespace CrmCoaching.Domain.Kpis.Goals;

/// <summary>How an annual goal lies over its months.</summary>
public enum GoalSpread
{
    Evenly,

    /// <summary>As last year's values lay over last year's months.</summary>
    LastYearsSeasonality,
    ByHand,
}
