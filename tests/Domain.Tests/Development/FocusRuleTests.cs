using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Development;

public sealed class FocusRuleTests
{
    [Fact]
    public void AnyDay_MeansItsQuarter() => Assert.Equal(new LocalDate(2026, 4, 1), FocusRule.QuarterOf(new LocalDate(2026, 6, 30)));

    [Theory]
    [InlineData(KpiCategory.Input, KpiCategory.Output, true)]
    [InlineData(null, null, true)]
    [InlineData(KpiCategory.Output, KpiCategory.Output, false)]
    [InlineData(KpiCategory.Input, KpiCategory.Input, false)]
    public void Focus_IsMeasuredByAnInputAndAimsAtAnOutput(KpiCategory? measure, KpiCategory? aim, bool allowed) =>
        Assert.Equal(allowed ? null : RefusalCode.FocusKpiOfWrongKind, FocusRule.Check(measure, aim)?.Code);
}
