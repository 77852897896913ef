using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Commitments;

public sealed class ResolutionTests
{
    private static readonly LocalDate First = new(2026, 6, 10);
    private static readonly MeasurePlan Weekly = new("sales_calls", KpiDirection.HigherIsBetter, 10, TargetPer.Week, new DateSpan(First, First.AddDays(20)));

    [Fact]
    public void NothingMeasured_MayBeKept() => Assert.Null(Check(Kept(null)));

    [Fact]
    public void WhatCouldNotBeMeasuredAtAll_MayBeKept() => Assert.Null(Check(Kept(Measured(null, null, null))));

    [Fact]
    public void KnownWeekThatFallsShort_IsNotKept_WhateverIsUnknownBesides() =>
        Assert.Equal(RefusalCode.CommitmentNotKept, Check(Kept(Measured(10, null, 2))));

    [Fact]
    public void KnownWeeksThatReachTheTarget_MayBeKept_WhereAnotherIsUnknown() => Assert.Null(Check(Kept(Measured(10, null, 12))));

    [Fact]
    public void BeforeItsMeasuringBegins_IsNotKept() => Assert.Equal(RefusalCode.CommitmentNotKept, Check(Kept(Measured())));

    [Fact]
    public void WeeksToCome_AreNotKept() => Assert.Equal(RefusalCode.CommitmentNotKept, Check(Kept(Measured(10, 10))));

    [Fact]
    public void NotAcceptedYet_IsNotKept() => Assert.Equal(RefusalCode.CommitmentNotKept, Check(Kept(null) with { AwaitsAcceptance = true }));

    private static RefusalCode? Check(Resolution resolution) => resolution.Check(First.AddDays(20))?.Code;

    private static Resolution Kept(Measurement? measured) => new() { Title = "Calls", Status = CommitmentStatus.Kept, Measured = measured };

    private static Measurement Measured(params int?[] actuals) =>
        new(Weekly, [.. actuals.Select((actual, index) => new MeasuredPeriod(Weekly.Periods[index], actual, actual is null ? "No rows" : null))]);
}
