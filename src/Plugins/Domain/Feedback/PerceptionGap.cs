using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>How much better managers see themselves than their reps do.</summary>
public static class PerceptionGap
{
    /// <param name="self">The manager's own answer.</param>
    /// <param name="reps">The published mean of the reps.</param>
    /// <returns>Positive when the manager sees it better; a bound where the reps' mean is one.</returns>
    public static Figure Of(decimal self, Figure reps) => new(self - reps.Value, reps.Bound switch
    {
        FigureBound.OrLess => FigureBound.OrMore,
        FigureBound.OrMore => FigureBound.OrLess,
        _ => FigureBound.Exact,
    });

    /// <summary>Over all statements that both have, in points of the scale, to two decimals; null when there are none.</summary>
    /// <param name="self">The manager's own answers by statement.</param>
    /// <param name="reps">The published means by statement; of a bound, its edge.</param>
    public static decimal? Mean(IReadOnlyDictionary<string, decimal> self, IReadOnlyDictionary<string, decimal> reps)
    {
        var gaps = self.Where(own => reps.ContainsKey(own.Key)).Select(own => own.Value - reps[own.Key]).ToList();
        return gaps.Count == 0 ? null : Math.Round(gaps.Average(), 2);
    }
}
