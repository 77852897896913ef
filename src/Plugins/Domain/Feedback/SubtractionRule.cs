using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// Whether a figure may be published beside those that were: not when adding and subtracting them with any factors
/// would leave what a single person thinks. Each figure is a row of numbers, one for each opinion: how often it is in
/// it. Rows are kept reduced: each has an opinion (its pivot) that no other row has. Whatever is about one person alone
/// is then made of the rows whose pivots are that person's.
/// <para>
/// All who are not known count as one person. Whoever of them is the same in two quarters, what could be had about one
/// could then be had here about that person, or about somebody who is known.
/// </para>
/// </summary>
public sealed class SubtractionRule
{
    /// <summary>
    /// Factors are remainders by this prime, in which every division comes out even. The rows are short and their
    /// numbers small, so that what vanishes here vanishes among fractions, too.
    /// </summary>
    private const long Prime = 2_147_483_647;

    private readonly Dictionary<Opinion, Dictionary<Opinion, long>> rows = [];

    /// <summary>What was published before, whatever it tells.</summary>
    /// <param name="figure">How often each opinion is in it.</param>
    public void Add(IReadOnlyDictionary<Opinion, int> figure) => Set(Changed(Numbers(figure)));

    /// <param name="figure">How often each opinion is in it.</param>
    /// <returns>Whether it may be published. It then counts as published for all that come later.</returns>
    public bool Admits(IReadOnlyDictionary<Opinion, int> figure)
    {
        var changed = Changed(Numbers(figure));
        if (changed.Keys.Select(pivot => pivot.Person).Distinct().Any(person => Alone(person, changed) > Alone(person, [])))
            return false;

        // Of those who are not known it cannot be told what is new.
        if (figure.Keys.Any(opinion => opinion.Person is null) && Alone(null, changed) > 0)
            return false;

        Set(changed);
        return true;
    }

    private static Dictionary<Opinion, long> Numbers(IReadOnlyDictionary<Opinion, int> figure) =>
        figure.ToDictionary(part => part.Key, part => (long)part.Value);

    private void Set(Dictionary<Opinion, Dictionary<Opinion, long>> changed)
    {
        foreach (var row in changed)
            rows[row.Key] = row.Value;
    }

    /// <summary>In how many ways something can be had about one person alone: as many as rows of that person depend on each other without that person.</summary>
    /// <param name="changed">Rows in place of those that are kept, or beside them.</param>
    private int Alone(Guid? person, Dictionary<Opinion, Dictionary<Opinion, long>> changed)
    {
        var own = rows.Where(row => row.Key.Person == person && !changed.ContainsKey(row.Key)).Concat(changed.Where(row => row.Key.Person == person)).ToList();
        var others = new SubtractionRule();
        foreach (var row in own)
            others.Set(others.Changed(row.Value.Where(part => part.Key.Person != person).ToDictionary(part => part.Key, part => part.Value)));
        return own.Count - others.rows.Count;
    }

    /// <summary>The rows that are new or other with the figure, by pivot; none when it tells nothing new.</summary>
    private Dictionary<Opinion, Dictionary<Opinion, long>> Changed(Dictionary<Opinion, long> added)
    {
        foreach (var pivot in added.Keys.Where(rows.ContainsKey).ToList())
            Subtract(added, rows[pivot], added[pivot]);
        if (added.Count == 0)
            return [];

        var chosen = added.Keys.First();
        var inverse = Inverse(added[chosen]);
        added = added.ToDictionary(part => part.Key, part => part.Value * inverse % Prime);

        var changed = new Dictionary<Opinion, Dictionary<Opinion, long>> { [chosen] = added };
        foreach (var row in rows.Where(row => row.Value.ContainsKey(chosen)))
        {
            var reduced = new Dictionary<Opinion, long>(row.Value);
            Subtract(reduced, added, reduced[chosen]);
            changed.Add(row.Key, reduced);
        }

        return changed;
    }

    private static void Subtract(Dictionary<Opinion, long> from, Dictionary<Opinion, long> row, long factor)
    {
        foreach (var part in row)
        {
            from.TryGetValue(part.Key, out var value);
            var rest = (value + ((Prime - factor) * part.Value)) % Prime;
            if (rest == 0)
                from.Remove(part.Key);
            else
                from[part.Key] = rest;
        }
    }

    /// <summary>By Fermat: the power to the prime less two.</summary>
    private static long Inverse(long value)
    {
        var result = 1L;
        var factor = value;
        for (var power = Prime - 2; power > 0; power >>= 1)
        {
            if ((power & 1) == 1)
                result = result * factor % Prime;
            factor = factor * factor % Prime;
        }

        return result;
    }
}
