namespace TableNames;

/// <summary>Splits the all-lower-case names of our own tables and columns into words, so that constants can be PascalCase.</summary>
public sealed class Words
{
    readonly HashSet<string> known;

    Words(HashSet<string> known) => this.known = known;

    public static Words Load(string path) =>
        new(File.ReadAllLines(path).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal));

    /// <summary>The words of <paramref name="name"/> in PascalCase; the fewest words win.</summary>
    /// <exception cref="InvalidDataException">A part is not in the word list.</exception>
    public string Pascal(string name)
    {
        var best = new List<string>?[name.Length + 1];
        best[0] = [];
        for (var end = 1; end <= name.Length; end++)
        {
            for (var start = 0; start < end; start++)
            {
                var shorter = best[start] is { } before && (best[end] is null || before.Count + 1 < best[end]!.Count);
                if (shorter && known.Contains(name[start..end]))
                    best[end] = [.. best[start]!, name[start..end]];
            }
        }

        var words = best[name.Length] ?? throw new InvalidDataException($"words.txt lacks a word of '{name}'. Add it there.");
        return string.Concat(words.Select(Capitalised));
    }

    /// <summary>A label such as "Customer's next step" as an identifier.</summary>
    public static string OfLabel(string label)
    {
        var plain = new string([.. label.Replace("'", "", StringComparison.Ordinal).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]);
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(words.Select(Capitalised));
        return joined.Length > 0 && char.IsAsciiDigit(joined[0]) ? "_" + joined : joined;
    }

    static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
