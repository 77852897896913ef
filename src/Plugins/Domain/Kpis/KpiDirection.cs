namespace CrmCoaching.Domain.Kpis;

/// <summary>Which way is better.</summary>
public enum KpiDirection
{
    HigherIsBetter,
    LowerIsBetter,
}
