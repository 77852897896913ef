using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Domain.Tests.Kpis.Scorecards;

public sealed class ScorecardRuleTests
{
    private static readonly LocalDate Today = new(2017, 6, 20);
    private static readonly DateTime Now = new(2017, 6, 20, 15, 0, 0, DateTimeKind.Utc);
    private static readonly KpiCatalog Catalog = new(
        [
            Kpi.Closed("revenue", AggregateKind.Sum, "value", null, new KpiLabel("revenue", "Revenue", KpiCategory.Output) { IsHeadline = true, Order = 1 }),
            Kpi.Closed("won", AggregateKind.Count, null, null, new KpiLabel("won", "Won", KpiCategory.Output) { IsHidden = true }),
            Kpi.Closed("calls", AggregateKind.Count, null, null, new KpiLabel("calls", "Calls", KpiCategory.Input) { Feeds = ["revenue"], Order = 3 }),
            Kpi.Closed("emails", AggregateKind.Count, null, null, new KpiLabel("emails", "E-mails", KpiCategory.Input) { Order = 4 }),
            KpiDefinition.Calculated(new KpiLabel("average", "Average", KpiCategory.Output) { Order = 2 }, KpiCalculation.Ratio, "revenue", "won"),
            Kpi.Ratio("broken", "revenue", "gone"),
        ]);

    [Fact]
    public void Lines_AreInOrder_WithoutHiddenOnes() =>
        Assert.Equal(["broken", "revenue", "average", "calls", "emails"], Build().Kpis.Select(kpi => kpi.Label.Code));

    [Fact]
    public void MissedHeadline_BringsTheInputsThatFeedIt()
    {
        var card = Build(lastMonth: 80m);

        Assert.Equal(Depth.Inspect, card.Verdict.Depth);
        Assert.Equal(["calls"], card.InputsToInspect);
    }

    [Fact]
    public void MonthToDate_StandsAgainstItsShareOfTheGoal()
    {
        // June 2017: 22 working days, 14 of them up to the 20th.
        var revenue = Build().Kpis.Single(kpi => kpi.Label.Code == "revenue");

        Assert.Equal(100m * 14 / 22, revenue.Goal!.Value, 20);
        Assert.Equal(70m / revenue.Goal, revenue.Attainment);
        Assert.Equal(120m, revenue.Previous);
        Assert.Equal(-50m, revenue.Change);
        Assert.Equal(6, revenue.Trend.Count);
    }

    [Fact]
    public void BrokenDefinition_IsShownWithItsReason()
    {
        var broken = Build().Kpis.Single(kpi => kpi.Label.Code == "broken");

        Assert.Null(broken.Actual.Value);
        Assert.Equal(MissingReason.DefinitionProblem, broken.Actual.Reason);
        Assert.Contains("gone", broken.Actual.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void KeptMonths_AreNotAskedForAgain()
    {
        var request = new ScorecardRequest(Catalog, KpiSettings.Default, Today, Kept(100m));

        Assert.Empty(request.OpenMonths);
        Assert.All(request.Demands, demand => Assert.Equal(request.ToDate, demand.Days));
    }

    [Fact]
    public void MonthsThatAreNotKept_AreComputed()
    {
        var request = new ScorecardRequest(Catalog, KpiSettings.Default, Today, Kept(100m).Take(5));

        Assert.Equal([new CalendarMonth(2017, 5)], request.OpenMonths);
    }

    private static Scorecard Build(decimal lastMonth = 120m)
    {
        var kept = Kept(lastMonth);
        var goals = new GoalBook(Catalog, [new AnnualGoal("revenue", 2017, 1200m, [.. Enumerable.Repeat<decimal?>(100m, 12)])], [], WorkingWeek.MondayToFriday);
        var request = new ScorecardRequest(Catalog, KpiSettings.Default, Today, kept);
        var evaluator = new KpiEvaluator(Catalog, KpiSettings.Default, Today, goals, Read);
        return new ScorecardRule(Catalog, KpiSettings.Default, goals).Build(Guid.NewGuid(), Now, request, evaluator, kept);
    }

    private static Measure Read(Demand demand) => Measure.Of(demand.Code == "revenue" ? 70m : 7m);

    private static MonthRecord[] Kept(decimal lastMonth) =>
        [.. new CalendarMonth(2016, 12).To(new CalendarMonth(2017, 5)).Select(month => new MonthRecord(month, new Dictionary<string, MonthValue>
        {
            ["revenue"] = new(Measure.Of(month.Month == 5 ? lastMonth : 110m), 100m),
        }))];
}
