using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>What the team achieves.</summary>
public static class TeamResultRule
{
    private const int FewestToCompare = 3;

    /// <summary>The mean of the reps' attainments; null when nobody has a goal.</summary>
    public static decimal? Attainment(IEnumerable<RepResult> month)
    {
        decimal[] known = [.. month.Select(result => result.Attainment).OfType<decimal>()];
        return known.Length == 0 ? null : known.Average();
    }

    /// <summary>The first headline result in money per rep, in base currency.</summary>
    public static decimal? Productivity(IEnumerable<RepResult> month)
    {
        decimal[] known = [.. month.Select(result => result.Productivity).OfType<decimal>()];
        return known.Length == 0 ? null : known.Average();
    }

    /// <summary>
    /// The highest over the lowest sum that a rep of the team brought in over the given months. Reps without all of
    /// the months are left out: who came or went would be worst for that alone.
    /// </summary>
    /// <returns>Null with fewer than three such reps, or when the lowest brought in nothing.</returns>
    public static decimal? BestToWorst(IReadOnlyCollection<RepResult> months)
    {
        var span = months.Select(result => result.Month).Distinct().Count();
        decimal[] sums = [.. months.Where(result => result.Productivity is not null)
            .GroupBy(result => result.Rep)
            .Where(own => own.Select(result => result.Month).Distinct().Count() == span)
            .Select(own => own.Sum(result => result.Productivity!.Value))];
        return sums.Length >= FewestToCompare && sums.Min() > 0 ? sums.Max() / sums.Min() : null;
    }
}
