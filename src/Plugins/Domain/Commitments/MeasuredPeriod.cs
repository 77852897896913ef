namespace CrmCoaching.Domain.Commitments;

/// <summary>What was counted in a period.</summary>
/// <param name="Actual">Null where it cannot be had.</param>
/// <param name="Reason">Why there is none; null where there is.</param>
public sealed record MeasuredPeriod(MeasurePeriod Period, decimal? Actual, string? Reason);
