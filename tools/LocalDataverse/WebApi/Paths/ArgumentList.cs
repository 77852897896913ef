using LocalDataverse.WebApi.Errors;

namespace LocalDataverse.WebApi.Paths;

/// <summary>Text between parentheses: name=value pairs with commas between them, quotes and brackets kept whole.</summary>
public static class ArgumentList
{
    public static IEnumerable<string> Split(string text) => SplitOutside(text, ',').Where(part => part.Length > 0);

    public static (string Name, string Value) Pair(string part)
    {
        var split = part.IndexOf('=', StringComparison.Ordinal);
        return split > 0
            ? (part[..split].Trim(), part[(split + 1)..].Trim())
            : throw Refusal.BadRequest($"'{part}' is not of the form name=value.");
    }

    /// <summary>The content of a quoted literal, or null where it is none.</summary>
    public static string? Unquote(string text) =>
        text.Length >= 2 && text[0] == '\'' && text[^1] == '\'' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : null;

    /// <summary>Splits at a separator that stands outside quotes, parentheses, brackets and braces.</summary>
    public static IReadOnlyList<string> SplitOutside(string text, char separator)
    {
        var parts = new List<string>();
        var (start, depth, quoted) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'')
                quoted = !quoted;
            if (quoted)
                continue;
            depth += text[i] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (text[i] != separator || depth > 0)
                continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }

        if (quoted)
            throw Refusal.BadRequest("There is an unterminated string literal in the URL.");
        parts.Add(text[start..]);
        return parts;
    }
}
