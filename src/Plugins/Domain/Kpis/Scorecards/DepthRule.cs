using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>
/// The depth follows the last closed month of at most so many headline results with goals. A headline missed for
/// months in a row opens a deep dive, which ends only when it has been met for months in a row.
/// </summary>
public static class DepthRule
{
    /// <param name="headlines">In the order of the scorecard; those without a known last month do not count.</param>
    public static DepthVerdict Of(IEnumerable<HeadlineHistory> headlines, KpiSettings settings)
    {
        HeadlineHistory[] judged = [.. headlines.Where(headline => Last(headline) is not null).Take(settings.MaximumHeadlines)];

        // Without any goal nothing can be called met, so the inputs stay in sight.
        if (judged.Length == 0)
            return new DepthVerdict(Depth.Inspect, [], []);

        string[] deep = [.. judged.Where(headline => IsDeep(headline, settings)).Select(headline => headline.Code)];
        string[] missed = [.. judged.Where(headline => Last(headline) < settings.MetFrom || deep.Contains(headline.Code)).Select(headline => headline.Code)];
        if (missed.Length > 0)
            return new DepthVerdict(deep.Length > 0 ? Depth.DeepDive : Depth.Inspect, missed, []);

        string[] exceeded = [.. judged.Where(headline => Last(headline) > settings.MetFrom).Select(headline => headline.Code)];
        return new DepthVerdict(Depth.Glance, [], exceeded);
    }

    /// <summary>A month without value or goal is neither met nor missed, and ends a run of either.</summary>
    private static bool IsDeep(HeadlineHistory headline, KpiSettings settings)
    {
        var deep = false;
        var missed = 0;
        var met = 0;
        foreach (var attainment in headline.Attainments)
        {
            missed = attainment < settings.MetFrom ? missed + 1 : 0;
            met = attainment >= settings.MetFrom ? met + 1 : 0;
            deep = missed >= settings.MissedMonthsToDeepDive || (deep && met < settings.MetMonthsToStepDown);
        }

        return deep;
    }

    private static decimal? Last(HeadlineHistory headline) => headline.Attainments.Count == 0 ? null : headline.Attainments[headline.Attainments.Count - 1];
}
