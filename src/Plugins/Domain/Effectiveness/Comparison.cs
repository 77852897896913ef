using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>What is kept of a manager's results with and without coaching, so that those of several managers can be put together without their deals and months.</summary>
public sealed record Comparison(DealPairs Deals, StratumSums Attainment)
{
    public static Comparison Empty { get; } = new(DealPairs.None, StratumSums.None);
}
