using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Domain.Tests.Effectiveness.Intervals;

public sealed class ProportionDifferenceTests
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998), p. 873, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    public void Newcombe_GivesThePublishedBounds(int first, int ofFirst, int second, int ofSecond, double low, double high)
    {
        var interval = ProportionDifference.Newcombe(new Proportion(first, ofFirst), new Proportion(second, ofSecond));

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }
}
