using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>The perception gap over all statements.</summary>
public static class MeanGapRule
{
    /// <param name="self">What the manager said of themselves, by statement.</param>
    /// <param name="reps">The published means of the reps, by statement.</param>
    /// <returns>Self less reps, the mean of the statements that both answered; null without any.</returns>
    public static decimal? Of(IReadOnlyDictionary<string, decimal> self, IReadOnlyDictionary<string, decimal> reps)
    {
        decimal[] gaps = [.. self.Where(one => reps.ContainsKey(one.Key)).Select(one => one.Value - reps[one.Key])];
        return gaps.Length == 0 ? null : gaps.Average();
    }
}
