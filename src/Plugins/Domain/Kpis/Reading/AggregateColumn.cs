namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>One figure of a query.</summary>
/// <param name="Column">Null for <see cref="AggregateFunction.Rows"/>.</param>
public sealed record AggregateColumn(AggregateFunction Function, string? Column);
