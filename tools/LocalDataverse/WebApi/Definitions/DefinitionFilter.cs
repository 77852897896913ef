using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Paths;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>A $filter over definitions: eq and ne joined by all and or all or, which is what clients send there.</summary>
public sealed partial class DefinitionFilter
{
    private readonly List<(string Property, bool IsEqual, string Value)> conditions = [];
    private readonly bool isOr;

    private DefinitionFilter(bool isOr) => this.isOr = isOr;

    public static DefinitionFilter Parse(string text)
    {
        var ors = Joint("or").Split(text);
        var ands = Joint("and").Split(text);
        if (ors.Length > 1 && ands.Length > 1)
            throw Refusal.BadRequest("A filter over definitions takes either 'and' or 'or'.");
        var filter = new DefinitionFilter(ors.Length > 1);
        foreach (var part in ors.Length > 1 ? ors : ands)
        {
            var match = Condition().Match(part.Trim());
            if (!match.Success)
                throw Refusal.BadRequest($"'{part}' is not supported in a filter over definitions.");
            filter.conditions.Add((match.Groups[1].Value, match.Groups[2].Value == "eq", Literal(match.Groups[3].Value)));
        }

        return filter;
    }

    public bool Matches(JsonObject definition) =>
        isOr ? conditions.Any(condition => Matches(definition, condition)) : conditions.All(condition => Matches(definition, condition));

    private static bool Matches(JsonObject definition, (string Property, bool IsEqual, string Value) condition)
    {
        JsonNode? node = definition;
        foreach (var step in condition.Property.Split('/'))
            node = node is JsonObject parent && parent.TryGetPropertyValue(step, out var value) ? value : null;
        var text = node is JsonValue plain ? plain.ToString() : "null";
        return string.Equals(text, condition.Value, StringComparison.OrdinalIgnoreCase) == condition.IsEqual;
    }

    /// <summary>Strings lose their quotes; of enumeration members such as Microsoft.Dynamics.CRM.AttributeTypeCode'Lookup' the name is left.</summary>
    private static string Literal(string text)
    {
        var quote = text.IndexOf('\'', StringComparison.Ordinal);
        return quote < 0 ? text : ArgumentList.Unquote(text[quote..]) ?? throw Refusal.BadRequest($"'{text}' is not a literal.");
    }

    private static Regex Joint(string word) => word == "or" ? Or() : And();

    [GeneratedRegex(@"\s+or\s+(?=(?:[^']*'[^']*')*[^']*$)")]
    private static partial Regex Or();

    [GeneratedRegex(@"\s+and\s+(?=(?:[^']*'[^']*')*[^']*$)")]
    private static partial Regex And();

    [GeneratedRegex(@"^([A-Za-z/]+)\s+(eq|ne)\s+((?:[\w.]*'(?:[^']|'')*')|[\w.+-]+)$")]
    private static partial Regex Condition();
}
