using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Kpis.Filters;

/// <summary>
/// A filter, taken apart into the columns of few values for which it names the values, and the rest. Definitions
/// with the same rest can be read together, grouped by those columns.
/// </summary>
public sealed class FilterSplit
{
    private FilterSplit(IReadOnlyDictionary<string, IReadOnlyList<string>> keys, FilterGroup rest)
    {
        Keys = keys;
        Rest = rest;
    }

    /// <summary>By column the values that pass, sorted; at least one each.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keys { get; }

    public FilterGroup Rest { get; }

    public static FilterSplit Of(FilterGroup filter, IReadOnlyCollection<string> keyColumns)
    {
        var keys = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var rest = new List<FilterNode>();
        foreach (var part in filter.IsOr ? [filter] : filter.Parts)
        {
            var key = part is FilterCondition { NamesValues: true } condition && keyColumns.Contains(condition.Column) ? condition : null;

            // A second list of values for the same column stays a condition: it narrows the rows by itself.
            if (key is null || keys.ContainsKey(key.Column))
                rest.Add(part);
            else
                keys.Add(key.Column, [.. key.Values.Select(Value).Distinct().OrderBy(value => value, StringComparer.Ordinal)]);
        }

        return new FilterSplit(keys, FilterGroup.AllOf(rest));
    }

    /// <summary>A yes/no column takes words as well as numbers; rows give numbers.</summary>
    public static string Value(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "1" : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? "0" : text.Trim();
}
