using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Cadences;

/// <summary>What a team won over some months.</summary>
/// <param name="CountByDays">How many wins took how many days from creation to win; a win whose days are unknown is not here.</param>
/// <param name="Reps">How many reps the team has.</param>
/// <param name="Months">Over how many months the wins were counted.</param>
public sealed record TeamWins(IReadOnlyDictionary<int, int> CountByDays, int Reps, int Months)
{
    public int Count => CountByDays.Values.Sum();

    public decimal PerRepAndMonth => Reps == 0 || Months == 0 ? 0 : Count / (decimal)(Reps * Months);

    /// <summary>Between the two in the middle of an even number; null without wins.</summary>
    public decimal? MedianDays
    {
        get
        {
            var count = Count;
            return count == 0 ? null : (NthDays((count - 1) / 2) + NthDays(count / 2)) / 2m;
        }
    }

    private int NthDays(int index)
    {
        var seen = 0;
        foreach (var pair in CountByDays.OrderBy(pair => pair.Key))
        {
            seen += pair.Value;
            if (seen > index)
                return pair.Key;
        }

        throw new InvalidOperationException("There are fewer wins than asked for.");
    }
}
