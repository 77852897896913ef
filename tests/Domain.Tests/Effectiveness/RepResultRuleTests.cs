using System.Collections.Generic;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;
using CrmCoaching.Domain.Tests.Kpis;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class RepResultRuleTests
{
    private static readonly KpiCatalog Catalog = new(
        [
            Kpi.Closed("accounts", AggregateKind.Count, label: new KpiLabel("accounts", "Accounts", KpiCategory.Output) { IsHeadline = true, Order = 1 }),
            Kpi.Closed("revenue", AggregateKind.Sum, "value", label: new KpiLabel("revenue", "Revenue", KpiCategory.Output) { IsHeadline = true, Order = 2, Unit = KpiUnit.Money }),
            Kpi.Closed("calls", AggregateKind.Count, label: new KpiLabel("calls", "Calls", KpiCategory.Input)),
        ],
        new Dictionary<string, string>());

    [Fact]
    public void Attainment_IsTheMeanOfHeadlinesWithGoals()
    {
        var result = Of(new() { ["accounts"] = Value(3, 2), ["revenue"] = Value(500, 1000), ["calls"] = Value(1, 100) });

        Assert.Equal(1m, result.Attainment);
        Assert.Equal(500m, result.Productivity);
    }

    [Fact]
    public void HeadlineWithoutGoal_DoesNotCount() =>
        Assert.Equal(0.5m, Of(new() { ["accounts"] = Value(3, null), ["revenue"] = Value(500, 1000) }).Attainment);

    [Fact]
    public void NoGoalAtAll_HasNoAttainment() => Assert.Null(Of(new() { ["accounts"] = Value(3, null), ["revenue"] = Value(500, null) }).Attainment);

    private static RepResult Of(Dictionary<string, MonthValue> values) =>
        new RepResultRule(Catalog, KpiSettings.Default).Of(Ann, Month(6), code => values[code]);

    private static MonthValue Value(decimal actual, decimal? goal) => new(Measure.Of(actual), goal);
}
