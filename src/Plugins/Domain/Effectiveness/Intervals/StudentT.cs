using System;

namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    private const double Probability = 0.975;
    private const double Precision = 1e-12;
    private const int MostTerms = 500;

    /// <summary>The two-sided 95 % point, found by halving: the distribution rises everywhere.</summary>
    /// <param name="degrees">Of freedom; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static double Point(double degrees)
    {
        if (!(degrees >= 1))
            throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "At least 1.");

        var (low, high) = (0.0, 13.0);
        while (high - low > Precision * high)
        {
            var middle = (low + high) / 2;
            if (Cumulative(middle, degrees) < Probability)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>For t of 0 and above, by the incomplete beta function.</summary>
    private static double Cumulative(double t, double degrees) =>
        1 - (IncompleteBeta(degrees / (degrees + (t * t)), degrees / 2, 0.5) / 2);

    /// <summary>Regularised; its continued fraction (Abramowitz and Stegun, 26.5.8) converges fast on one side, so the other is mirrored.</summary>
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        if (x > (a + 1) / (a + b + 2))
            return 1 - IncompleteBeta(1 - x, b, a);

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return front * Fraction(x, a, b) / a;
    }

    /// <summary>Evaluated forwards by Lentz's method.</summary>
    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var (value, c, d) = (1.0, 1.0, 0.0);
        for (var term = 0; term <= MostTerms; term++)
        {
            var half = term / 2;
            var numerator = term == 0 ? 1
                : term % 2 == 0 ? half * (b - half) * x / ((a + (2 * half) - 1) * (a + (2 * half)))
                : -(a + half) * (a + b + half) * x / ((a + (2 * half)) * (a + (2 * half) + 1));
            d = 1 + (numerator * d);
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = 1 + (numerator / c);
            c = Math.Abs(c) < tiny ? tiny : c;
            value *= c * d;
            if (Math.Abs(1 - (c * d)) < Precision)
                break;
        }

        return value - 1;
    }

    /// <summary>Stirling's series, lifted to where it is exact to double precision.</summary>
    private static double LogGamma(double x)
    {
        var lift = 0.0;
        for (; x < 12; x++)
            lift += Math.Log(x);
        var square = 1 / (x * x);
        var series = ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square / 1188)))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - lift;
    }
}
