using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Tests.Kpis;

public sealed class AttainmentTests
{
    [Fact]
    public void HigherIsBetter_IsActualOverGoal() => Assert.Equal(1.2m, Attainment.Of(120, 100, KpiDirection.HigherIsBetter));

    [Fact]
    public void LowerIsBetter_LosesWhatIsAbove() => Assert.Equal(0.8m, Attainment.Of(120, 100, KpiDirection.LowerIsBetter));

    [Fact]
    public void LowerIsBetter_NothingAtAll_IsDouble() => Assert.Equal(2m, Attainment.Of(0, 100, KpiDirection.LowerIsBetter));

    [Fact]
    public void NoGoalAboveZero_HasNoAttainment() => Assert.Null(Attainment.Of(120, 0, KpiDirection.HigherIsBetter));
}
