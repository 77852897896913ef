using System;

namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>So many of so many.</summary>
public sealed record Proportion
{
    /// <exception cref="ArgumentOutOfRangeException">None in all, or more successes than that.</exception>
    public Proportion(int successes, int all)
    {
        if (all < 1 || successes < 0 || successes > all)
            throw new ArgumentOutOfRangeException(nameof(all), $"{successes} of {all} is no proportion.");

        Successes = successes;
        All = all;
    }

    public int Successes { get; }

    public int All { get; }

    public double Share => (double)Successes / All;

    /// <summary>The score interval of E. B. Wilson (1927): it stays within 0 and 1 and holds for few observations, too.</summary>
    public Interval Wilson()
    {
        const double z = Interval.NormalPoint;
        var centre = Share + (z * z / (2 * All));
        var half = z * Math.Sqrt((Share * (1 - Share) / All) + (z * z / (4.0 * All * All)));
        var scale = 1 + (z * z / All);
        // At 0 and at 1 the bound is exact; the root alone would leave a rounding error.
        return new Interval(Successes == 0 ? 0 : (centre - half) / scale, Successes == All ? 1 : (centre + half) / scale);
    }
}
