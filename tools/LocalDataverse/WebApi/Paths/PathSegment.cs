using LocalDataverse.WebApi.Errors;

namespace LocalDataverse.WebApi.Paths;

/// <summary>One part of a path.</summary>
/// <param name="Arguments">The text in its parentheses; null where it has none.</param>
public sealed record PathSegment(string Name, string? Arguments)
{
    private const int MaximumSegments = 20;

    public static IReadOnlyList<PathSegment> Split(string path)
    {
        var parts = ArgumentList.SplitOutside(Decode(path).TrimEnd('/'), '/').Where(part => part.Length > 0).ToList();
        if (parts.Count > MaximumSegments)
            throw Refusal.BadRequest("The request URI has too many segments.");
        return [.. parts.Select(Parse)];
    }

    private static string Decode(string path) => Uri.UnescapeDataString(path);

    private static PathSegment Parse(string part)
    {
        var open = part.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return new PathSegment(part, null);
        if (!part.EndsWith(')') || open == 0)
            throw Refusal.BadRequest($"Bad Request - Error in query syntax: '{part}'.");
        return new PathSegment(part[..open], part[(open + 1)..^1]);
    }
}
