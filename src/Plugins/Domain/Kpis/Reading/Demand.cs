using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>A KPI that is wanted for a stretch of the rep's days.</summary>
public readonly record struct Demand(string Code, DateSpan Days);
