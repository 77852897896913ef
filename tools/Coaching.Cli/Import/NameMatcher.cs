namespace CrmCoaching.Cli.Import;

/// <summary>How a written name was understood.</summary>
/// <param name="Match">Null: no name, or several, came near enough.</param>
/// <param name="IsExact">False for a near-miss, which is reported.</param>
public sealed record NameMatch(string? Match, bool IsExact);

/// <param name="Rows">In how many rows it stands.</param>
public sealed record NearMiss(string Written, string Match, int Rows);

/// <summary>
/// Finds the known name that a written one means: the same but for case, or else the only one that is the same but for spaces and
/// punctuation, or else the only one within one typing mistake. Two candidates at the same distance are none.
/// </summary>
public sealed class NameMatcher
{
    private const int ShortestNameForTypingMistakes = 5;
    private readonly Dictionary<string, string> exact;
    private readonly ILookup<string, string> condensed;
    private readonly Dictionary<string, NameMatch> found = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> nearMisses = new(StringComparer.Ordinal);

    public NameMatcher(IEnumerable<string> names)
    {
        exact = names.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        condensed = exact.Values.ToLookup(Condense);
    }

    /// <summary>What was written otherwise than it is known, and how often.</summary>
    public IReadOnlyList<NearMiss> NearMisses => [.. nearMisses.Select(miss => new NearMiss(miss.Key, found[miss.Key].Match!, miss.Value))];

    public NameMatch Find(string written)
    {
        if (!found.TryGetValue(written, out var match))
        {
            found[written] = match = Search(written);
        }

        if (match is { Match: not null, IsExact: false })
        {
            nearMisses[written] = nearMisses.GetValueOrDefault(written) + 1;
        }

        return match;
    }

    private static string Condense(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private NameMatch Search(string written)
    {
        if (exact.TryGetValue(written, out var same))
        {
            return new NameMatch(same, IsExact: true);
        }

        var key = Condense(written);
        var candidates = condensed[key].ToList();
        if (candidates.Count == 0 && key.Length >= ShortestNameForTypingMistakes)
        {
            candidates = [.. condensed.Where(group => IsOneMistakeAway(group.Key, key)).SelectMany(group => group)];
        }

        return new NameMatch(candidates.Count == 1 ? candidates[0] : null, IsExact: false);
    }

    /// <summary>One letter more, less or other, or two neighbours exchanged.</summary>
    private static bool IsOneMistakeAway(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (one[start..^end], other[start..^end]);
        return (left.Length <= 1 && right.Length <= 1)
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
