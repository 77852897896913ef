using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Goals;

/// <summary>A target for days that are not the months of a year: a quarter's, a semester's, or any stretch.</summary>
public sealed record PeriodGoal(string Code, DateSpan Days, decimal Target);
