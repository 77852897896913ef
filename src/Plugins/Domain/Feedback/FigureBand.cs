using System;

namespace CrmCoaching.Domain.Feedback;

/// <summary>What is told of a sum over answers: that it is one number, or that it lies between two.</summary>
public readonly record struct FigureBand(int Least, int Most)
{
    public static FigureBand Exact(int sum) => new(sum, sum);

    /// <summary>What is known of two groups together by who knows this of each.</summary>
    public FigureBand And(FigureBand other) => new(Least + other.Least, Most + other.Most);

    /// <summary>
    /// Told as a figure: exact, or by the end that says more. Of a sum that may be anything nothing is told.
    /// </summary>
    /// <param name="count">Answers; the figure is the sum divided by it.</param>
    /// <param name="lowest">The least that one answer can add.</param>
    /// <param name="highest">The most that one answer can add.</param>
    public Figure? Over(int count, int lowest, int highest, int decimals)
    {
        var above = Least - (lowest * count);
        var below = (highest * count) - Most;
        if (Least == Most)
            return Figure.Exact(Rounded(Least, count, decimals));
        if (above <= 0 && below <= 0)
            return null;
        return above >= below
            ? new Figure(Rounded(Least, count, decimals), FigureBound.OrMore)
            : new Figure(Rounded(Most, count, decimals), FigureBound.OrLess);
    }

    private static decimal Rounded(int sum, int count, int decimals) => Math.Round((decimal)sum / count, decimals);
}
