using System.Text.Json.Nodes;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Query;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>$select, $filter and $expand over definitions.</summary>
public sealed record DefinitionOptions(IReadOnlyList<string> Select, DefinitionFilter? Filter,
    IReadOnlyList<(string Name, DefinitionOptions Inner)> Expand)
{
    private static readonly string[] AlwaysShown = ["MetadataId", "@odata.type"];

    public static DefinitionOptions Of(QueryOptions options)
    {
        var other = options.All.Keys.FirstOrDefault(name => name.StartsWith('$') && name is not ("$select" or "$filter" or "$expand"));
        return other is null
            ? Parse(options["$select"], options["$filter"], options["$expand"])
            : throw Refusal.BadRequest($"The query parameter {other} is not supported on definitions.");
    }

    public JsonObject Show(JsonObject definition)
    {
        if (Select.Count == 0)
            return definition;
        var shown = new JsonObject();
        foreach (var name in AlwaysShown.Concat(Select).Concat(Expand.Select(one => one.Name)).Distinct())
        {
            if (definition.TryGetPropertyValue(name, out var value))
                shown[name] = value?.DeepClone();
            else if (Select.Contains(name) && !IsKnown(name))
                throw Refusal.BadRequest($"Could not find a property named '{name}' on type 'Microsoft.Dynamics.CRM.MetadataBase'.");
        }

        return shown;
    }

    /// <summary>Columns of one list are of many types; what only some of them have is left out for the others.</summary>
    private static bool IsKnown(string name) => char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static DefinitionOptions Parse(string? select, string? filter, string? expand) => new(
        Split(select, ','),
        filter is null ? null : DefinitionFilter.Parse(filter),
        [.. Split(expand, ',').Select(Nested)]);

    private static (string, DefinitionOptions) Nested(string item)
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return (item, Parse(null, null, null));
        if (!item.EndsWith(')'))
            throw Refusal.BadRequest($"'{item}' is not a valid $expand item.");
        var inner = Split(item[(open + 1)..^1], ';').Select(ArgumentList.Pair).ToDictionary(pair => pair.Name, pair => pair.Value);
        var other = inner.Keys.FirstOrDefault(name => name is not ("$select" or "$filter" or "$expand"));
        return other is null
            ? (item[..open], Parse(inner.GetValueOrDefault("$select"), inner.GetValueOrDefault("$filter"), inner.GetValueOrDefault("$expand")))
            : throw Refusal.BadRequest($"The query parameter {other} is not supported on definitions.");
    }

    private static IReadOnlyList<string> Split(string? text, char separator) =>
        text is null ? [] : [.. ArgumentList.SplitOutside(text, separator).Select(part => part.Trim()).Where(part => part.Length > 0)];
}
