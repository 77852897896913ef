namespace CrmCoaching.Domain.Kpis;

/// <summary>How the value of a KPI comes about: read from rows, or calculated from other KPIs.</summary>
public enum KpiCalculation
{
    Aggregate,

    /// <summary>The first operand divided by the second.</summary>
    Ratio,

    /// <summary>Both operands added.</summary>
    Sum,

    /// <summary>The operand's change on the same days a year earlier, as a fraction of what it was then.</summary>
    Growth,

    /// <summary>The first operand over the coming days, divided by what is still to reach of the second one's goal in them.</summary>
    Coverage,
}
