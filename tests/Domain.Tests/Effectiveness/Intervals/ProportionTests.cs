using System;
using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Domain.Tests.Effectiveness.Intervals;

public sealed class ProportionTests
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998), p. 857, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_GivesThePublishedBounds(int successes, int all, double low, double high)
    {
        var interval = new Proportion(successes, all).Wilson();

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void AllOfAll_ReachesOne() => Assert.Equal(1, new Proportion(5, 5).Wilson().High);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void ImpossibleProportion_IsRefused(int successes, int all) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(successes, all));
}
