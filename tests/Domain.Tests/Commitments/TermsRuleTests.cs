using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Commitments;

public sealed class TermsRuleTests
{
    private static readonly LocalDate Today = new(2026, 6, 10);
    private static readonly CommitmentTerms Calls = new() { Title = "Calls", DueOn = Today.AddDays(28), Kpi = KpiCategory.Input, Target = 10 };

    [Fact]
    public void InputKpiWithTarget_IsTaken() => Assert.Null(Check(Calls));

    [Fact]
    public void NoMeasureAtAll_IsTaken() => Assert.Null(Check(new CommitmentTerms { Title = "Think about it" }));

    [Fact]
    public void OutputKpi_IsNoMeasure() => Assert.Equal(RefusalCode.CommitmentMeasure, Check(Calls with { Kpi = KpiCategory.Output }));

    [Fact]
    public void OutputKpi_MayBeWhatItAimsAt() => Assert.Null(Check(Calls with { AimsAt = KpiCategory.Output }));

    [Fact]
    public void InputKpi_IsNoAim() => Assert.Equal(RefusalCode.CommitmentMeasure, Check(Calls with { AimsAt = KpiCategory.Input }));

    [Fact]
    public void KpiWithoutTarget_IsRefused() => Assert.Equal(RefusalCode.CommitmentMeasure, Check(Calls with { Target = null }));

    [Fact]
    public void TargetWithoutKpi_IsRefused() => Assert.Equal(RefusalCode.CommitmentMeasure, Check(Calls with { Kpi = null }));

    [Fact]
    public void NegativeTarget_IsRefused() => Assert.Equal(RefusalCode.CommitmentMeasure, Check(Calls with { Target = -1 }));

    [Fact]
    public void MeasuredWithoutDueDate_IsRefused() => Assert.Equal(RefusalCode.CommitmentDue, Check(Calls with { DueOn = null }));

    [Fact]
    public void DueInThePast_IsRefusedWhenMade_AndStaysLater()
    {
        var late = Calls with { DueOn = Today.AddDays(-1) };
        Assert.Equal(RefusalCode.CommitmentDue, Check(late));
        Assert.Null(TermsRule.Check(late, Today, dueIsNew: false));
    }

    [Fact]
    public void DueToday_IsTaken() => Assert.Null(Check(Calls with { DueOn = Today }));

    [Fact]
    public void DueInAnotherCentury_IsRefused() =>
        Assert.Equal(RefusalCode.CommitmentDue, Check(new CommitmentTerms { Title = "Call", DueOn = new LocalDate(9999, 12, 31) }));

    [Fact]
    public void MeasuredForMoreThanAYear_IsRefused()
    {
        Assert.Equal(RefusalCode.CommitmentDue, Check(Calls with { MeasureFrom = Today, DueOn = Today.AddMonths(13) }));
        Assert.Equal(RefusalCode.CommitmentDue, Check(Calls with { MeasureFrom = new LocalDate(1900, 1, 1) }));
        Assert.Null(Check(Calls with { MeasureFrom = Today, DueOn = Today.AddMonths(12) }));
    }

    [Fact]
    public void MeasuredOnlyAfterItIsDue_IsRefused() =>
        Assert.Equal(RefusalCode.CommitmentDue, Check(Calls with { MeasureFrom = Today.AddDays(29) }));

    private static RefusalCode? Check(CommitmentTerms terms) => TermsRule.Check(terms, Today, dueIsNew: true)?.Code;
}
