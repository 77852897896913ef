namespace CrmCoaching.Domain.Kpis.Filters;

/// <summary>A part of a filter: a condition, a group of parts, or a question about related rows.</summary>
public abstract record FilterNode;
