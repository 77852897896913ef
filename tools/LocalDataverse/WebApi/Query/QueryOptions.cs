using System.Globalization;
using LocalDataverse.WebApi.Errors;

namespace LocalDataverse.WebApi.Query;

/// <summary>The query string's options, decoded. Names are case-sensitive, as on the platform.</summary>
public sealed class QueryOptions
{
    private static readonly string[] Known =
        ["$select", "$filter", "$expand", "$orderby", "$top", "$count", "$apply", "$skiptoken", "$id"];

    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    /// <exception cref="System.ServiceModel.FaultException">An option is unknown, unsupported or given twice.</exception>
    public QueryOptions(string queryString)
    {
        foreach (var part in queryString.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(split < 0 ? part : part[..split]);
            if (name.StartsWith('$') && !Known.Contains(name))
                throw Refusal.BadRequest($"The query parameter {name} is not supported.");
            if (!options.TryAdd(name, split < 0 ? "" : Decode(part[(split + 1)..])))
                throw Refusal.BadRequest($"Query option '{name}' was specified more than once, but it must be specified at most once.");
        }
    }

    public IReadOnlyDictionary<string, string> All => options;

    public string? this[string name] => options.GetValueOrDefault(name);

    public bool Has(string name) => options.ContainsKey(name);

    /// <summary>For the URI parser: OData's own options and parameter aliases.</summary>
    public Dictionary<string, string> ForParser() =>
        options.Where(option => option.Key.StartsWith('$') || option.Key.StartsWith('@')).ToDictionary(StringComparer.Ordinal);

    public int? Number(string name)
    {
        if (!options.TryGetValue(name, out var text))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refusal.BadRequest($"Invalid value '{text}' for {name} query option found. The {name} query option requires a non-negative integer value.");
    }

    public bool Flag(string name) => this[name] switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw Refusal.BadRequest($"Invalid value '{text}' for {name} query option found. Valid values are 'true' and 'false'."),
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
