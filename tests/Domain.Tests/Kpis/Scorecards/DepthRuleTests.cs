using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Domain.Tests.Kpis.Scorecards;

public sealed class DepthRuleTests
{
    [Fact]
    public void EverythingMet_IsAGlance_WithTheExceededOnesAsPraise()
    {
        var verdict = DepthRule.Of([Months("revenue", 1.2), Months("accounts", 1.0)], KpiSettings.Default);

        Assert.Equal(Depth.Glance, verdict.Depth);
        Assert.Equal(["revenue"], verdict.Exceeded);
    }

    [Fact]
    public void OneHeadlineMissed_IsInspected() =>
        Assert.Equal(["accounts"], DepthRule.Of([Months("revenue", 1.2), Months("accounts", 0.99)], KpiSettings.Default).Missed);

    [Theory]
    [InlineData(Depth.Inspect, "1.0 0.9 0.9")]
    [InlineData(Depth.DeepDive, "0.9 0.9 0.9")]
    [InlineData(Depth.DeepDive, "0.9 0.9 0.9 1.0")]
    [InlineData(Depth.Glance, "0.9 0.9 0.9 1.0 1.1")]
    [InlineData(Depth.DeepDive, "0.9 0.9 0.9 1.0 0.9")]
    [InlineData(Depth.Inspect, "0.9 0.9 0.9 1.0 1.0 0.9")]
    [InlineData(Depth.Inspect, "0.9 0.9 -1 0.9")]
    public void RunsOfMissedAndMetMonths_Decide(Depth expected, string months) =>
        Assert.Equal(expected, DepthRule.Of([Months("revenue", [.. months.Split(' ').Select(month => double.Parse(month, CultureInfo.InvariantCulture))])], KpiSettings.Default).Depth);

    [Fact]
    public void DifferentHeadlinesMissedInTurn_AreNoDeepDive() =>
        Assert.Equal(Depth.Inspect, DepthRule.Of([Months("revenue", 0.9, 1, 0.9), Months("accounts", 1, 0.9, 1)], KpiSettings.Default).Depth);

    [Fact]
    public void FourthHeadline_DoesNotCount() =>
        Assert.Equal(Depth.Glance, DepthRule.Of([Months("a", 1), Months("b", 1), Months("c", 1), Months("d", 0.1)], KpiSettings.Default).Depth);

    [Fact]
    public void HeadlineWithoutGoal_LeavesItsPlaceToTheNext() =>
        Assert.Equal(["d"], DepthRule.Of([Months("a", -1), Months("b", 1), Months("c", 1), Months("d", 0.1)], KpiSettings.Default).Missed);

    [Fact]
    public void NoGoalsAtAll_KeepTheInputsInSight() =>
        Assert.Equal(Depth.Inspect, DepthRule.Of([Months("a", -1)], KpiSettings.Default).Depth);

    [Fact]
    public void OtherThresholds_AreFollowed() =>
        Assert.Equal(Depth.Glance, DepthRule.Of([Months("a", 0.9)], KpiSettings.Default with { MetFrom = 0.8m }).Depth);

    /// <summary>A negative figure stands for a month without value or goal.</summary>
    private static HeadlineHistory Months(string code, params double[] attainments) =>
        new(code, [.. attainments.Select(attainment => attainment < 0 ? (decimal?)null : (decimal)attainment)]);
}
