namespace CrmCoaching.Domain.Kpis;

/// <summary>What is made of the rows.</summary>
public enum AggregateKind
{
    Count,
    CountDistinct,
    Sum,
    Average,
    Minimum,
    Maximum,
}
