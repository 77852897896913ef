using System;

namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>The difference of two proportions.</summary>
public static class ProportionDifference
{
    /// <summary>
    /// The interval that R. G. Newcombe (Statistics in Medicine 17, 1998, p. 873, method 10) makes of the two
    /// Wilson intervals.
    /// </summary>
    public static Interval Newcombe(Proportion first, Proportion second)
    {
        var (one, two) = (first.Wilson(), second.Wilson());
        var difference = first.Share - second.Share;
        return new Interval(
            difference - Root(first.Share - one.Low, two.High - second.Share),
            difference + Root(one.High - first.Share, second.Share - two.Low));
    }

    private static double Root(double first, double second) => Math.Sqrt((first * first) + (second * second));
}
