using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Tests.Commitments;

public sealed class MeasurePlanTests
{
    private static readonly LocalDate First = new(2026, 6, 10);

    [Fact]
    public void TenAWeekForFourWeeks_IsFourTimesTen()
    {
        var plan = Plan(TargetPer.Week, 28);
        Assert.Equal([First, First.AddDays(7), First.AddDays(14), First.AddDays(21)], plan.Periods.Select(period => period.Days.First));
        Assert.All(plan.Periods, period => Assert.Equal((7, 10m), (period.Days.Days, period.Target)));
    }

    [Fact]
    public void LastWeekCutOff_HasItsShareByDays()
    {
        var last = Plan(TargetPer.Week, 9).Periods[1];
        Assert.Equal((2, 20m / 7), (last.Days.Days, last.Target));
    }

    [Fact]
    public void InAll_IsOnePeriod() => Assert.Equal(new MeasurePeriod(new DateSpan(First, First.AddDays(29)), 10), Assert.Single(Plan(TargetPer.InAll, 30).Periods));

    [Fact]
    public void Months_BeginOnTheSameDay() => Assert.Equal(
        [new LocalDate(2026, 6, 10), new LocalDate(2026, 7, 10)], Plan(TargetPer.Month, 61).Periods.Select(period => period.Days.First));

    [Fact]
    public void Progress_IsWhatWasReachedOfAllPeriods_WithoutMakingUpForAnother()
    {
        var measured = Measured(Plan(TargetPer.Week, 28), 15, 5);
        Assert.Equal(0.375m, measured.Progress);
        Assert.Equal(5m, measured.Value);
    }

    [Fact]
    public void Met_IsEveryPeriod()
    {
        Assert.True(Measured(Plan(TargetPer.Week, 14), 10, 12).IsMet(First));
        Assert.False(Measured(Plan(TargetPer.Week, 14), 20, 9).IsMet(First.AddDays(30)));
        Assert.False(Measured(Plan(TargetPer.Week, 21), 20, 20).IsMet(First));
    }

    [Fact]
    public void WhereLessIsBetter_ItIsMetOnlyOnTheLastDay()
    {
        var measured = Measured(new MeasurePlan("open", KpiDirection.LowerIsBetter, 10, TargetPer.InAll, new DateSpan(First, First.AddDays(6))), 4);
        Assert.False(measured.IsMet(First.AddDays(5)));
        Assert.True(measured.IsMet(First.AddDays(6)));
        Assert.Equal(1m, measured.Progress);
    }

    [Fact]
    public void RatioThatIsReachedEarly_IsMetOnTheLastDay_AndForGoodOnlyAfterIt()
    {
        var measured = Measured(Plan(TargetPer.InAll, 7), 12) with { AddsUp = false };
        Assert.False(measured.IsMet(First.AddDays(5)));
        Assert.True(measured.IsMet(First.AddDays(6)));
        Assert.False(measured.IsMetForGood(First.AddDays(6)));
        Assert.True(measured.IsMetForGood(First.AddDays(7)));
    }

    [Fact]
    public void CountThatIsReachedEarly_IsMetForGood() => Assert.True(Measured(Plan(TargetPer.InAll, 7), 12).IsMetForGood(First));

    [Fact]
    public void WhereLessIsBetter_TheLastDayCountsToItsEnd()
    {
        var measured = Measured(new MeasurePlan("open", KpiDirection.LowerIsBetter, 10, TargetPer.InAll, new DateSpan(First, First.AddDays(6))), 4);
        Assert.False(measured.IsMetForGood(First.AddDays(6)));
        Assert.True(measured.IsMetForGood(First.AddDays(7)));
    }

    [Fact]
    public void LongerThanAYear_DoesNotFit()
    {
        Assert.True(MeasurePlan.Fits(First, First.AddMonths(12)));
        Assert.False(MeasurePlan.Fits(First, First.AddMonths(12).AddDays(2)));
        Assert.False(MeasurePlan.Fits(First, First.AddDays(-1)));
    }

    [Fact]
    public void UnknownValue_IsNeitherMetNorProgress()
    {
        var plan = Plan(TargetPer.InAll, 7);
        var unknown = new Measurement(plan, [new MeasuredPeriod(plan.Periods[0], null, "No such KPI")]);
        Assert.False(unknown.IsMet(First.AddDays(9)));
        Assert.Null(unknown.Progress);
        Assert.False(unknown.IsKnown);
    }

    [Fact]
    public void PeriodThatSettled_IsNotReadAgain()
    {
        var plan = Plan(TargetPer.Week, 28);
        var order = new MeasureOrder(Guid.NewGuid(), Guid.NewGuid(), LocalZone.Utc, plan, plan.Periods.ToDictionary(period => period.Days, _ => 7m));
        var today = First.AddDays(13);
        Assert.Equal([new DateSpan(First.AddDays(7), today)], order.Spans(today, settleDays: 5));
        Assert.Equal(2, order.Spans(First.AddDays(11), settleDays: 5).Count);

        var measured = order.Measure(today, 5, _ => Measure.Of(3));
        Assert.Equal([7m, 3m], measured.Periods.Select(period => period.Actual!.Value));
    }

    [Fact]
    public void ValueOfThePresentOnly_StaysAsItWasCountedLast()
    {
        var plan = Plan(TargetPer.InAll, 7);
        var order = new MeasureOrder(Guid.NewGuid(), Guid.NewGuid(), LocalZone.Utc, plan, plan.Periods.ToDictionary(period => period.Days, _ => 2.5m));
        Assert.Equal(2.5m, order.Measure(First.AddDays(8), 5, _ => Measure.Missing(MissingReason.OnlyAsOfNow, "Only now.")).Value);
    }

    [Fact]
    public void SameDaysOfAZone_AreOneCluster()
    {
        var plan = Plan(TargetPer.Week, 28);
        var orders = Enumerable.Range(0, 50).Select(_ => new MeasureOrder(Guid.NewGuid(), Guid.NewGuid(), LocalZone.Utc, plan, plan.Periods.Take(0).ToDictionary(p => p.Days, _ => 0m)));
        Assert.Single(MeasureCluster.Of(orders, new DateTime(2026, 6, 12, 12, 0, 0, DateTimeKind.Utc), 5));
    }

    private static MeasurePlan Plan(TargetPer per, int days) =>
        new("sales_calls", KpiDirection.HigherIsBetter, 10, per, new DateSpan(First, First.AddDays(days - 1)));

    private static Measurement Measured(MeasurePlan plan, params int[] actuals) =>
        new(plan, [.. actuals.Select((actual, index) => new MeasuredPeriod(plan.Periods[index], actual, null))]);
}
