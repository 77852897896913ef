namespace CrmCoaching.Domain.Kpis;

/// <summary>What a KPI counts in. Money is in base currency; a percentage is kept as its fraction: 0.25 is 25 %.</summary>
public enum KpiUnit
{
    Money,
    Number,
    Percent,
    Days,
}
