using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>Which aggregates must be read, and for which days, so that the KPIs that are wanted can be computed.</summary>
public sealed class DemandRule(KpiCatalog catalog, KpiSettings settings, LocalDate today)
{
    /// <returns>Aggregates only, each for the same days once.</returns>
    public IReadOnlyList<Demand> Needed(IEnumerable<Demand> wanted)
    {
        var needed = new HashSet<Demand>();
        foreach (var demand in wanted)
            Add(needed, demand.Code, demand.Days);
        return needed.ToArray();
    }

    /// <summary>The days that coverage looks at: today and those after it.</summary>
    public static DateSpan ComingDays(LocalDate today, KpiSettings settings) => new(today, today.AddDays(settings.CoverageDays - 1));

    private void Add(HashSet<Demand> needed, string code, DateSpan days)
    {
        var definition = catalog[code];
        switch (definition.Calculation)
        {
            case KpiCalculation.Aggregate:
                needed.Add(new Demand(code, days));
                break;
            case KpiCalculation.Growth:
                Add(needed, definition.Operands[0], days);
                Add(needed, definition.Operands[0], days.YearEarlier());
                break;
            case KpiCalculation.Coverage when days.Last == today:
                Add(needed, definition.Operands[0], ComingDays(today, settings));
                Add(needed, definition.Operands[1], new DateSpan(today.FirstOfMonth, today));
                break;
            case KpiCalculation.Ratio or KpiCalculation.Sum:
                foreach (var operand in definition.Operands)
                    Add(needed, operand, days);
                break;
        }
    }
}
