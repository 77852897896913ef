namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>A KPI's month: what was reached, and the month's goal if it has one.</summary>
public sealed record MonthValue(Measure Actual, decimal? Goal);
