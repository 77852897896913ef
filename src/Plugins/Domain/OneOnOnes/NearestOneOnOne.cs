using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>Which 1:1 "Start 1:1" means.</summary>
public static class NearestOneOnOne
{
    /// <summary>
    /// The one in progress, or else the one that starts nearest to now within half an interval of its cadence; of two
    /// equally near the earlier, then the smaller id, so that two people who press at once get the same.
    /// </summary>
    /// <returns>Null when none is near enough.</returns>
    public static OpenOneOnOne? To(DateTime nowUtc, IEnumerable<OpenOneOnOne> open) =>
        open.Where(one => (one.Start - nowUtc).Duration() <= one.Reach)
            .OrderByDescending(one => one.Status == OpenStatus.InProgress)
            .ThenBy(one => (one.Start - nowUtc).Duration())
            .ThenBy(one => one.Start)
            .ThenBy(one => one.Id)
            .FirstOrDefault();
}
