using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Cuts a list into parts that take about as long as each other.</summary>
public static class SliceRule
{
    /// <summary>Parts in order; one that is too large by itself is a part of its own.</summary>
    /// <param name="sizeOf">What an item costs; at least one is assumed.</param>
    public static IEnumerable<List<T>> BySize<T>(IReadOnlyList<T> items, Func<T, int> sizeOf, int most)
    {
        var slice = new List<T>();
        var size = 0;
        foreach (var item in items)
        {
            var cost = Math.Max(1, sizeOf(item));
            if (slice.Count > 0 && size + cost > most)
            {
                yield return slice;
                slice = [];
                size = 0;
            }

            slice.Add(item);
            size += cost;
        }

        if (slice.Count > 0)
            yield return slice;
    }
}
