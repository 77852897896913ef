using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Commitments;

/// <summary>Days of the owner over which a target is meant, with the target for just these days.</summary>
public sealed record MeasurePeriod(DateSpan Days, decimal Target);
