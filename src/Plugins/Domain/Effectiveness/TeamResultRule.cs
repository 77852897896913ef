using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

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
    /// the months are left out, as are those who came in the course of the first: who came or went would be worst for that alone.
    /// </summary>
    /// <param name="results">Also of earlier months, which tell who was there already.</param>
    /// <returns>Null with fewer than three such reps, or when the lowest brought in nothing.</returns>
    public static decimal? BestToWorst(IEnumerable<TeamRep> team, IReadOnlyCollection<RepResult> results, CalendarMonth first, CalendarMonth last)
    {
        var since = team.ToDictionary(rep => rep.Id, rep => rep.Since);
        RepResult[] span = [.. results.Where(result => first <= result.Month && result.Month <= last)];
        var months = span.Select(result => result.Month).Distinct().Count();
        decimal[] sums = [.. span.Where(result => result.Productivity is not null)
            .GroupBy(result => result.Rep)
            .Where(own => own.Select(result => result.Month).Distinct().Count() == months)
            .Where(own => !(since.TryGetValue(own.Key, out var day) && day > first.First) || WasThere(own.Key))
            .Select(own => own.Sum(result => result.Productivity!.Value))];
        return sums.Length >= FewestToCompare && sums.Min() > 0 ? sums.Max() / sums.Min() : null;

        bool WasThere(Guid rep) => results.Any(result => result.Rep == rep && result.Month < first && !OwnMonthsRule.IsNothing(result));
    }
}
