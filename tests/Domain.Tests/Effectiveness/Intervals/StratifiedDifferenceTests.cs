using System.Linq;
using CrmCoaching.Domain.Effectiveness.Intervals;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness.Intervals;

public sealed class StratifiedDifferenceTests
{
    private static readonly GroupedValue[] North =
        [new(Id(1), true, 1.2), new(Id(1), true, 1.1), new(Id(1), false, 0.9), new(Id(2), false, 0.8), new(Id(2), true, 1), new(Id(3), false, 1.05)];

    private static readonly GroupedValue[] South =
        [new(Id(4), true, 0.7), new(Id(4), false, 0.5), new(Id(5), false, 0.6), new(Id(5), false, 0.4), new(Id(6), true, 0.55)];

    /// <summary>By matrices: the least squares of value on membership and one constant each, clustered by subject with 6/5, and t(5) = 2.570582.</summary>
    [Fact]
    public void TwoStrata_HaveTheIntervalOfTheRegressionWithAConstantEach()
    {
        var found = StratifiedDifference.Of([StratumSums.Of(North), StratumSums.Of(South)])!;

        Assert.Equal(0.1574074, found.First - found.Second, 6);
        Assert.Equal(0.0329690, found.Interval.Low, 6);
        Assert.Equal(0.2818458, found.Interval.High, 6);
    }

    [Fact]
    public void OneStratum_HasTheIntervalOfTheMeans()
    {
        var found = StratifiedDifference.Of([StratumSums.Of(North)])!;
        var means = MeanDifference.Of(North)!;

        Assert.Equal(means.Low, found.Interval.Low, 10);
        Assert.Equal(means.High, found.Interval.High, 10);
    }

    [Fact]
    public void StratumWithOneGroup_ChangesNothing()
    {
        GroupedValue[] alone = [new(Id(7), true, 9), new(Id(8), true, 3)];

        Assert.Equal(StratifiedDifference.Of([StratumSums.Of(North)]), StratifiedDifference.Of([StratumSums.Of(North), StratumSums.Of(alone), StratumSums.None]));
    }

    [Fact]
    public void FewerThanThreeSubjects_HaveNoInterval()
    {
        Assert.Null(StratifiedDifference.Of([StratumSums.Of([.. North.Where(value => value.Subject != Id(3))])]));
        Assert.Null(StratifiedDifference.Of(Enumerable.Empty<StratumSums>()));
    }
}
