using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>
/// What <see cref="StratifiedDifference"/> needs of the observations of one stratum. Each subject has a sum of products
/// (membership in the first group less its share in the stratum, times value less the stratum's mean) and a weight (the
/// sum of that membership's squares).
/// </summary>
/// <param name="First">Observations in the first group.</param>
/// <param name="Second">In the second.</param>
/// <param name="FirstSum">Of their values.</param>
/// <param name="Subjects">Who was observed.</param>
/// <param name="ProductSquares">Sum over subjects of the squares of their products.</param>
/// <param name="ProductWeights">Of the products times the weights.</param>
/// <param name="WeightSquares">Of the squares of the weights.</param>
public sealed record StratumSums(
    int First, int Second, double FirstSum, double SecondSum, int Subjects, double ProductSquares, double ProductWeights, double WeightSquares)
{
    public static StratumSums None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Only a stratum with both groups tells anything of their difference.</summary>
    public bool IsTelling => First > 0 && Second > 0;

    /// <summary>How much the stratum counts: most with many observations, half of them in each group.</summary>
    public double Weight => IsTelling ? (double)First * Second / (First + Second) : 0;

    public static StratumSums Of(IReadOnlyCollection<GroupedValue> values)
    {
        if (values.Count == 0)
            return None;

        GroupedValue[] first = [.. values.Where(value => value.IsFirst)];
        GroupedValue[] second = [.. values.Where(value => !value.IsFirst)];
        var share = (double)first.Length / values.Count;
        var mean = values.Average(value => value.Value);
        var subjects = values.GroupBy(value => value.Subject)
            .Select(own => (
                Product: own.Sum(value => Membership(value, share) * (value.Value - mean)),
                Weight: own.Sum(value => Membership(value, share) * Membership(value, share))))
            .ToList();
        return new StratumSums(
            first.Length, second.Length, first.Sum(value => value.Value), second.Sum(value => value.Value), subjects.Count,
            subjects.Sum(one => one.Product * one.Product), subjects.Sum(one => one.Product * one.Weight), subjects.Sum(one => one.Weight * one.Weight));
    }

    private static double Membership(GroupedValue value, double share) => (value.IsFirst ? 1 : 0) - share;
}
