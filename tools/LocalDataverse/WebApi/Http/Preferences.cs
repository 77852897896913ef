using System.Globalization;
using LocalDataverse.WebApi.Errors;

namespace LocalDataverse.WebApi.Http;

/// <summary>What the Prefer header asks for.</summary>
public sealed record Preferences
{
    private const int LargestPage = 5_000;

    private readonly List<string> applied = [];

    public AnnotationFilter Annotations { get; private set; } = AnnotationFilter.None;

    /// <summary>Rows a page; null for the platform's 5,000.</summary>
    public int? MaxPageSize { get; private set; }
    public bool ReturnRepresentation { get; private set; }
    public bool ContinueOnError { get; private set; }

    /// <summary>The Preference-Applied header, or null.</summary>
    public string? Applied => applied.Count == 0 ? null : string.Join(',', applied);

    public static Preferences Parse(IEnumerable<string> headers)
    {
        var preferences = new Preferences();
        foreach (var part in headers.SelectMany(Split))
            preferences.Add(part);
        return preferences;
    }

    private void Add(string part)
    {
        var split = part.IndexOf('=', StringComparison.Ordinal);
        var name = (split < 0 ? part : part[..split]).Trim();
        var value = split < 0 ? "" : part[(split + 1)..].Trim().Trim('"');
        switch (name)
        {
            case "odata.include-annotations" or "include-annotations":
                Annotations = new AnnotationFilter(value);
                applied.Add($"odata.include-annotations=\"{value}\"");
                break;
            case "odata.maxpagesize" or "maxpagesize":
                MaxPageSize = PageSize(value);
                applied.Add($"odata.maxpagesize={MaxPageSize}");
                break;
            case "return" when value == "representation":
                ReturnRepresentation = true;
                applied.Add("return=representation");
                break;
            case "odata.continue-on-error" or "continue-on-error":
                ContinueOnError = value != "false";
                applied.Add("odata.continue-on-error");
                break;
            default:
                // Preferences are wishes: unknown ones are ignored.
                break;
        }
    }

    private static int PageSize(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? Math.Min(size, LargestPage)
            : throw Refusal.BadRequest($"The odata.maxpagesize preference must be a positive integer, not '{value}'.");

    /// <summary>Splits at commas outside quotes.</summary>
    private static IEnumerable<string> Split(string header)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i] == '"')
                quoted = !quoted;
            if (header[i] != ',' || quoted)
                continue;
            yield return header[start..i];
            start = i + 1;
        }

        yield return header[start..];
    }
}
