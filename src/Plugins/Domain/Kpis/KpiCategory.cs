namespace CrmCoaching.Domain.Kpis;

/// <summary>Whether a KPI is a result or the work that leads to results.</summary>
public enum KpiCategory
{
    Output,
    Input,
}
