using System.Text.Json.Nodes;
using LocalDataverse.WebApi.Paths;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>A definition with what can be expanded from it.</summary>
public sealed record DefinitionNode(JsonObject Json, IReadOnlyDictionary<string, Func<IEnumerable<DefinitionNode>>> Children)
{
    private static readonly Dictionary<string, Func<IEnumerable<DefinitionNode>>> Childless = [];

    public DefinitionNode(JsonObject json) : this(json, Childless) { }

    /// <summary>A key is a MetadataId, or Name='value' over LogicalName, SchemaName or Name.</summary>
    public bool HasKey(string key)
    {
        if (Guid.TryParse(key, out var id))
            return Json["MetadataId"]!.GetValue<Guid>() == id;
        var (name, value) = ArgumentList.Pair(key);
        return Json[name] is JsonValue own && string.Equals(own.ToString(), ArgumentList.Unquote(value), StringComparison.OrdinalIgnoreCase);
    }

    public bool IsOf(string type) => Json["@odata.type"]?.ToString() == $"#Microsoft.Dynamics.CRM.{type}"
        || (type == "AttributeMetadata" && Json.ContainsKey("AttributeType"));
}
