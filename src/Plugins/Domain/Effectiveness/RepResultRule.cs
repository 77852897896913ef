using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>What a rep achieved in a month, in one number each for goal and output.</summary>
public sealed class RepResultRule
{
    private readonly KpiDefinition[] headlines;
    private readonly KpiDefinition? money;
    private readonly int most;

    public RepResultRule(KpiCatalog catalog, KpiSettings settings)
    {
        headlines = [.. catalog.Usable.Where(kpi => kpi.Label is { IsHeadline: true, IsHidden: false, Category: KpiCategory.Output })];
        money = headlines.FirstOrDefault(kpi => kpi.Label.Unit == KpiUnit.Money);
        most = settings.MaximumHeadlines;
    }

    /// <summary>The KPIs that are needed.</summary>
    public IReadOnlyList<KpiDefinition> Kpis => headlines;

    /// <summary>The mean attainment of the headline results with a goal, as many as decide the depth of a scorecard; and the first of them in money.</summary>
    public RepResult Of(Guid rep, CalendarMonth month, Func<string, MonthValue> valueOf)
    {
        decimal[] attainments = [.. headlines
            .Select(kpi => (Value: valueOf(kpi.Code), kpi.Label.Direction))
            .Select(one => Attainment.Of(one.Value.Actual.Value, one.Value.Goal, one.Direction))
            .OfType<decimal>().Take(most)];
        return new RepResult(
            rep, month, attainments.Length == 0 ? null : attainments.Average(), money is null ? null : valueOf(money.Code).Actual.Value);
    }
}
