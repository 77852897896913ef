using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Filters;

/// <summary>
/// The operators that a definition may use. Those that depend on who asks or on the day of asking are not among
/// them: a month that is computed today and kept must come out the same tomorrow, whoever computes it.
/// </summary>
public static class FilterOperator
{
    private const int Any = int.MaxValue;

    private static readonly Dictionary<string, int> ValuesTaken = new(StringComparer.Ordinal)
    {
        ["eq"] = 1, ["ne"] = 1, ["gt"] = 1, ["ge"] = 1, ["lt"] = 1, ["le"] = 1,
        ["like"] = 1, ["not-like"] = 1, ["begins-with"] = 1, ["not-begin-with"] = 1, ["ends-with"] = 1, ["not-end-with"] = 1,
        ["on"] = 1, ["on-or-before"] = 1, ["on-or-after"] = 1,
        ["between"] = 2, ["not-between"] = 2,
        ["in"] = Any, ["not-in"] = Any, ["contain-values"] = Any, ["not-contain-values"] = Any,
        ["null"] = 0, ["not-null"] = 0,
    };

    private static readonly HashSet<string> Comparisons = new(["eq", "ne", "gt", "ge", "lt", "le"], StringComparer.Ordinal);

    public static bool IsKnown(string name) => ValuesTaken.ContainsKey(name);

    /// <exception cref="ArgumentException">The operator is not allowed, or has too few or too many values.</exception>
    public static void Check(FilterCondition condition)
    {
        if (!ValuesTaken.TryGetValue(condition.Operator, out var taken))
            throw new ArgumentException($"The operator '{condition.Operator}' on {condition.Column} cannot be used: it is unknown, or depends on who asks or when.");
        if (condition.OtherColumn is not null && (condition.Values.Count > 0 || !Comparisons.Contains(condition.Operator)))
            throw new ArgumentException($"The operator '{condition.Operator}' on {condition.Column} cannot compare two columns.");

        var given = condition.Values.Count;
        var fits = condition.OtherColumn is not null || (taken == Any ? given > 0 : given == taken);
        if (!fits)
            throw new ArgumentException($"The operator '{condition.Operator}' on {condition.Column} does not take {given} value(s).");
    }
}
