using System.Linq;
using CrmCoaching.Domain.Kpis.Goals;
using FsCheck;
using FsCheck.Fluent;

namespace CrmCoaching.Domain.Tests.Kpis.Goals;

public sealed class GoalSpreadRuleTests
{
    [Fact]
    public void EvenMonths_AddUpToTheYear_AndDifferByACentAtMost() =>
        Prop.ForAll(Cents(), annual =>
        {
            var months = GoalSpreadRule.Evenly(annual);
            return months.Sum() == annual && months.Max() - months.Min() <= 0.01m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void SeasonalMonths_AddUpToTheYear() =>
        Prop.ForAll(Cents(), Gen.Choose(-500, 100000).ArrayOf(12).ToArbitrary(), (annual, lastYear) =>
            GoalSpreadRule.BySeason(annual, [.. lastYear.Select(value => value % 7 == 0 ? (decimal?)null : value / 3m)]).Sum() == annual).QuickCheckThrowOnFailure();

    [Fact]
    public void Season_FollowsLastYear()
    {
        decimal?[] lastYear = [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 300];

        var months = GoalSpreadRule.BySeason(1000m, lastYear);

        Assert.Equal(250m, months[0]);
        Assert.Equal(0m, months[5]);
        Assert.Equal(750m, months[11]);
    }

    [Fact]
    public void NoLastYear_IsSpreadEvenly() =>
        Assert.Equal(GoalSpreadRule.Evenly(1200m), GoalSpreadRule.BySeason(1200m, new decimal?[12]));

    [Fact]
    public void MonthsByHand_ShowWhatIsMissing() =>
        Assert.Equal(0.01m, GoalSpreadRule.Difference(100.01m, [.. Enumerable.Repeat(0m, 11), 100m]));

    private static Arbitrary<decimal> Cents() => Gen.Choose(-2000000000, 2000000000).Select(cents => cents / 100m).ToArbitrary();
}
