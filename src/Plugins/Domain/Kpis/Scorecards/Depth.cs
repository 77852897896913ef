namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>How far a 1:1 goes into the numbers.</summary>
public enum Depth
{
    /// <summary>Everything is met: results only.</summary>
    Glance,

    /// <summary>A headline is missed: the inputs that feed it stand beside it.</summary>
    Inspect,

    /// <summary>The same headline is missed for months: funnel and calendar are opened.</summary>
    DeepDive,
}
