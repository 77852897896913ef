using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>The difference of two means.</summary>
public static class MeanDifference
{
    private const int FewestSubjects = 3;

    /// <summary>
    /// The interval with a variance robust to subjects that are observed several times (K.-Y. Liang and S. L. Zeger,
    /// Biometrika 73, 1986, with the factor G/(G-1) and Student's t of G-1 degrees for G subjects, as A. C. Cameron and
    /// D. L. Miller, Journal of Human Resources 50, 2015, advise). Observed once each, it comes to the one with unequal
    /// variances.
    /// </summary>
    /// <returns>Null without observations in both groups or with fewer than three subjects.</returns>
    public static Interval? Of(IReadOnlyCollection<GroupedValue> values)
    {
        GroupedValue[] first = [.. values.Where(value => value.IsFirst)];
        GroupedValue[] second = [.. values.Where(value => !value.IsFirst)];
        var subjects = values.Select(value => value.Subject).Distinct().Count();
        if (first.Length == 0 || second.Length == 0 || subjects < FewestSubjects)
            return null;

        var (one, two) = (first.Average(value => value.Value), second.Average(value => value.Value));
        var variance = values
            .GroupBy(value => value.Subject)
            .Sum(own => Square(own.Sum(value => value.IsFirst ? (value.Value - one) / first.Length : -(value.Value - two) / second.Length)));
        var half = StudentT.Point(subjects - 1) * Math.Sqrt(variance * subjects / (subjects - 1));
        return new Interval(one - two - half, one - two + half);
    }

    private static double Square(double value) => value * value;
}
