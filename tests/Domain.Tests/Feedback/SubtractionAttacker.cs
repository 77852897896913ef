using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Tests.Feedback;

/// <summary>
/// Somebody who has every published figure, knows who is in which team, and adds and subtracts figures with any
/// factors. They succeed when some combination is about fewer people than the minimum. Figures are sums over answers,
/// so all that can be had from them is the space that the published groups span; whether it reaches a set of people
/// is a question of ranks.
/// </summary>
public sealed class SubtractionAttacker
{
    /// <summary>A prime far above any determinant of these small tables of small numbers, so that ranks are exact.</summary>
    private const long Prime = 1_000_003;

    private readonly IReadOnlyList<Guid> authors;
    private readonly IReadOnlyList<long[]> groups;

    /// <param name="authors">Who gave each answer.</param>
    /// <param name="groups">Each published figure as the positions of its answers; what is in it more than once is named as often.</param>
    public SubtractionAttacker(IReadOnlyList<Guid> authors, IEnumerable<IReadOnlyCollection<int>> groups)
    {
        this.authors = authors;
        this.groups = [.. groups.Select(group => Enumerable.Range(0, authors.Count).Select(index => (long)group.Count(position => position == index)).ToArray())];
    }

    /// <returns>The fewest people whom a combination is about, or null when none is about fewer than <paramref name="minimum"/>.</returns>
    public IReadOnlyList<Guid>? Exposed(int minimum)
    {
        var people = authors.Distinct().ToArray();
        var rank = Rank(groups);
        for (var size = 1; size < minimum; size++)
        {
            foreach (var few in Subsets(people, 0, size))
            {
                // Combinations that vanish on everybody else are about these few alone.
                var others = Enumerable.Range(0, authors.Count).Where(index => !few.Contains(authors[index])).ToArray();
                if (Rank([.. groups.Select(group => others.Select(index => group[index]).ToArray())]) < rank)
                    return few;
            }
        }

        return null;
    }

    private static IEnumerable<List<Guid>> Subsets(Guid[] people, int from, int size)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var index = from; index <= people.Length - size; index++)
        {
            foreach (var rest in Subsets(people, index + 1, size - 1))
                yield return [people[index], .. rest];
        }
    }

    private static int Rank(IReadOnlyList<long[]> rows)
    {
        var left = rows.Select(row => (long[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; left.Count > 0 && column < left[0].Length; column++)
        {
            var pivot = left.FindIndex(row => row[column] != 0);
            if (pivot < 0)
                continue;

            var chosen = left[pivot];
            left.RemoveAt(pivot);
            rank++;
            foreach (var row in left.Where(row => row[column] != 0))
                Eliminate(row, chosen, column);
        }

        return rank;
    }

    private static void Eliminate(long[] row, long[] chosen, int column)
    {
        var factor = row[column] * Inverse(chosen[column]) % Prime;
        for (var index = column; index < row.Length; index++)
            row[index] = (((row[index] - (factor * chosen[index])) % Prime) + Prime) % Prime;
    }

    private static long Inverse(long value)
    {
        var (result, power) = (1L, Prime - 2);
        for (var factor = value; power > 0; power >>= 1, factor = factor * factor % Prime)
        {
            if ((power & 1) == 1)
                result = result * factor % Prime;
        }

        return result;
    }
}
