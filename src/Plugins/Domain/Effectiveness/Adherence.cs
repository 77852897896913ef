namespace CrmCoaching.Domain.Effectiveness;

/// <summary>How many 1:1s were expected of a manager, and how many of these took place in time.</summary>
public sealed record Adherence(int Expected, int InTime)
{
    /// <summary>Null where none was expected.</summary>
    public decimal? Share => Expected == 0 ? null : (decimal)InTime / Expected;
}
