using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Kpis.Goals;

/// <summary>
/// Spreads a year's goal over twelve months that add up to it to the cent: every month is rounded down, and the
/// cents that are left go to the months that lost most (largest remainder).
/// </summary>
public static class GoalSpreadRule
{
    public const int MonthsOfYear = 12;
    private const decimal CentsPerUnit = 100m;

    public static IReadOnlyList<decimal> Evenly(decimal annual) => ByWeight(annual, Enumerable.Repeat(1m, MonthsOfYear).ToArray());

    /// <param name="lastYear">Last year's value of each month; an unknown or negative one weighs nothing.</param>
    /// <returns>Even months when last year says nothing.</returns>
    public static IReadOnlyList<decimal> BySeason(decimal annual, IReadOnlyList<decimal?> lastYear)
    {
        decimal[] weights = [.. lastYear.Select(value => value is { } known and > 0 ? known : 0)];
        return weights.Sum() > 0 ? ByWeight(annual, weights) : Evenly(annual);
    }

    /// <summary>What the twelve months lack or exceed; months set by hand are accepted when it is zero.</summary>
    public static decimal Difference(decimal annual, IReadOnlyList<decimal> months) => annual - months.Sum();

    private static decimal[] ByWeight(decimal annual, decimal[] weights)
    {
        if (weights.Length != MonthsOfYear)
            throw new ArgumentException($"A year has {MonthsOfYear} months, not {weights.Length}.", nameof(weights));

        var sign = annual < 0 ? -1m : 1m;
        var cents = Math.Abs(annual) * CentsPerUnit;
        var whole = Math.Floor(cents);
        var total = weights.Sum();
        decimal[] exact = [.. weights.Select(weight => whole * (weight / total))];
        decimal[] given = [.. exact.Select(Math.Floor)];

        // Division rounds at the 28th digit, which can push a month over a whole cent: then one is taken back.
        var left = whole - given.Sum();
        var losers = Enumerable.Range(0, MonthsOfYear).OrderByDescending(month => exact[month] - given[month]).ThenBy(month => month).ToArray();
        for (var next = 0; next < Math.Abs(left); next++)
            given[losers[next % MonthsOfYear]] += Math.Sign(left);

        // An annual goal finer than a cent keeps its fraction, in the month that lost most.
        given[losers[0]] += cents - whole;
        return [.. given.Select(month => sign * month / CentsPerUnit)];
    }
}
