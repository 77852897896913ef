namespace CrmCoaching.Domain.Cadences;

/// <summary>A 1:1 that becomes another occurrence of its cadence, or the same at another time.</summary>
public sealed record OneOnOneMove(PlannedOneOnOne OneOnOne, Occurrence To);
