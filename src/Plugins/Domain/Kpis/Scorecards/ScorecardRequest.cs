using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>What must be read for a scorecard: the month to date, and those closed months that are not kept.</summary>
public sealed class ScorecardRequest
{
    public ScorecardRequest(KpiCatalog catalog, KpiSettings settings, LocalDate today, IEnumerable<MonthRecord> kept)
    {
        var current = CalendarMonth.Of(today);
        ToDate = new DateSpan(current.First, today);
        Months = current.Add(-settings.TrendMonths).To(current.Add(-1));
        var have = new HashSet<CalendarMonth>(kept.Select(record => record.Month));
        OpenMonths = [.. Months.Where(month => !have.Contains(month))];

        var shown = catalog.Usable.Where(kpi => !kpi.Label.IsHidden).Select(kpi => kpi.Code).ToArray();
        Demands = new DemandRule(catalog, settings, today).Needed(
            new[] { ToDate }.Concat(OpenMonths.Select(month => month.Span)).SelectMany(days => shown.Select(code => new Demand(code, days))));
    }

    public DateSpan ToDate { get; }

    /// <summary>The closed months of the trend, oldest first.</summary>
    public IReadOnlyList<CalendarMonth> Months { get; }

    /// <summary>Those of them that must be computed now.</summary>
    public IReadOnlyList<CalendarMonth> OpenMonths { get; }

    public IReadOnlyList<Demand> Demands { get; }
}
