using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Tests.Kpis;

public sealed class KpiEvaluatorTests
{
    private static readonly LocalDate Today = new(2017, 6, 20);
    private static readonly DateSpan ToDate = new(Today.FirstOfMonth, Today);
    private static readonly KpiCatalog Catalog = new(
        [
            Kpi.Closed("revenue", AggregateKind.Sum, "value"),
            Kpi.Closed("won", AggregateKind.Count),
            Kpi.Closed("open", AggregateKind.Sum, "estimate"),
            Kpi.Ratio("average", "revenue", "won"),
            Kpi.Growth("growth", "revenue"),
            KpiDefinition.Calculated(Kpi.Label("both"), KpiCalculation.Sum, "revenue", "won"),
            KpiDefinition.Calculated(Kpi.Label("coverage"), KpiCalculation.Coverage, "open", "revenue"),
        ]);

    [Fact]
    public void Ratio_Divides_Unrounded() => Assert.Equal(10m / 3, Of("average", revenue: 10, won: 3).Value);

    [Fact]
    public void RatioByZero_IsMissingWithAReason()
    {
        var measure = Of("average", revenue: 10, won: 0);

        Assert.Null(measure.Value);
        Assert.Equal(MissingReason.DividedByZero, measure.Reason);
    }

    [Fact]
    public void Sum_AddsItsOperands() => Assert.Equal(13m, Of("both", revenue: 10, won: 3).Value);

    [Fact]
    public void Growth_ComparesTheSameDaysAYearEarlier() =>
        Assert.Equal(0.25m, Evaluate("growth", demand => Measure.Of(demand.Days == ToDate ? 125m : demand.Days == ToDate.YearEarlier() ? 100m : -1m)).Value);

    [Fact]
    public void GrowthFromNothing_IsMissingWithAReason() =>
        Assert.Equal(MissingReason.NoEarlierValue, Evaluate("growth", demand => Measure.Of(demand.Days == ToDate ? 125m : 0m)).Reason);

    [Fact]
    public void OperandThatIsMissing_PassesItsReasonOn() =>
        Assert.Equal(MissingReason.NoValues, Evaluate("both", demand => demand.Code == "won" ? Measure.Missing(MissingReason.NoValues, "none") : Measure.Of(1)).Reason);

    [Fact]
    public void Coverage_IsTheOpenPipelineOverWhatIsLeftOfTheGoals()
    {
        // 90 days from 20 June end on 17 September: all of July and August, and 11 of 21 working days of September.
        // In June 300 of 1,000 are reached.
        var toReach = 700m + 1000m + 1000m + (1000m * 11 / 21);

        Assert.Equal(9000m / toReach, Evaluate("coverage", Pipeline).Value!.Value, 15);
    }

    [Fact]
    public void CoverageOfAPastMonth_IsNotMadeUp() =>
        Assert.Equal(MissingReason.OnlyAsOfNow, Evaluator(Pipeline).Of("coverage", new CalendarMonth(2017, 5).Span).Reason);

    [Fact]
    public void CoverageWithoutGoals_IsMissingWithAReason() =>
        Assert.Equal(MissingReason.NoGoal, new KpiEvaluator(Catalog, KpiSettings.Default, Today, GoalBook.Empty(Catalog, WorkingWeek.MondayToFriday), Pipeline).Of("coverage", ToDate).Reason);

    [Fact]
    public void EverythingThatIsEvaluated_WasAskedFor()
    {
        Demand[] wanted = [.. Catalog.Usable.Select(kpi => new Demand(kpi.Code, ToDate))];
        var needed = new HashSet<Demand>(new DemandRule(Catalog, KpiSettings.Default, Today).Needed(wanted));
        var evaluator = Evaluator(demand => needed.Contains(demand) ? Measure.Of(5) : throw new KeyNotFoundException($"{demand}"));

        Assert.All(wanted, demand => Assert.NotNull(evaluator.Of(demand.Code, demand.Days)));
    }

    private static Measure Pipeline(Demand demand) =>
        Measure.Of(demand.Code == "open" ? 9000m : demand.Days == ToDate ? 300m : throw new InvalidOperationException($"{demand}"));

    private static Measure Of(string code, decimal revenue, decimal won) =>
        Evaluate(code, demand => Measure.Of(demand.Code == "revenue" ? revenue : won));

    private static Measure Evaluate(string code, Func<Demand, Measure> read) => Evaluator(read).Of(code, ToDate);

    private static KpiEvaluator Evaluator(Func<Demand, Measure> read) => new(
        Catalog,
        KpiSettings.Default,
        Today,
        new GoalBook(Catalog, [new AnnualGoal("revenue", 2017, 12000m, [.. Enumerable.Repeat<decimal?>(1000m, 12)])], [], WorkingWeek.MondayToFriday),
        read);
}
