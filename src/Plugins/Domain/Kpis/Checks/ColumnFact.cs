namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>A column as the platform describes it.</summary>
/// <param name="IsSecured">Only some people may read it, which sums over it would give away.</param>
public sealed record ColumnFact(string Name, ColumnKind Kind, bool IsSecured);
