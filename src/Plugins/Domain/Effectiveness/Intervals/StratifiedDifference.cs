using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>The difference of two means within strata: what lies between the strata does not enter.</summary>
/// <param name="First">Mean of the first group, the strata weighted alike for both groups.</param>
/// <param name="Interval">Of the difference.</param>
public sealed record StratifiedDifference(double First, double Second, Interval Interval)
{
    private const int FewestSubjects = 3;

    /// <summary>
    /// The coefficient of a regression on membership with one constant per stratum, with the variance and the degrees of
    /// <see cref="MeanDifference"/>. With one stratum it is that interval.
    /// </summary>
    /// <param name="strata">Each subject is in one of them only.</param>
    /// <returns>Null without a stratum with both groups, or with fewer than three subjects in such.</returns>
    public static StratifiedDifference? Of(IEnumerable<StratumSums> strata)
    {
        StratumSums[] telling = [.. strata.Where(one => one.IsTelling)];
        var subjects = telling.Sum(one => one.Subjects);
        if (subjects < FewestSubjects)
            return null;

        var weight = telling.Sum(one => one.Weight);
        var first = telling.Sum(one => one.Weight * one.FirstSum / one.First) / weight;
        var second = telling.Sum(one => one.Weight * one.SecondSum / one.Second) / weight;
        var difference = first - second;
        var squares = telling.Sum(one => one.ProductSquares - (2 * difference * one.ProductWeights) + (difference * difference * one.WeightSquares));
        // A rounding error can leave a trace below zero where nobody differs.
        var half = StudentT.Point(subjects - 1) * Math.Sqrt(Math.Max(0, squares) * subjects / (subjects - 1)) / weight;
        return new StratifiedDifference(first, second, new Interval(difference - half, difference + half));
    }
}
