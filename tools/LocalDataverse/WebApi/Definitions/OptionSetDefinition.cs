using System.Text.Json.Nodes;
using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>A choice's options.</summary>
public static class OptionSetDefinition
{
    public static JsonObject Of(Choice choice, string type) => new()
    {
        ["MetadataId"] = MetadataIds.Of("OptionSet", choice.Name),
        ["Name"] = choice.Name,
        ["IsGlobal"] = choice.IsGlobal,
        ["OptionSetType"] = type,
        ["Options"] = new JsonArray([.. choice.Options.Select(Option)]),
    };

    public static JsonObject OfBoolean(Choice choice) => new()
    {
        ["MetadataId"] = MetadataIds.Of("OptionSet", choice.Name),
        ["Name"] = choice.Name,
        ["IsGlobal"] = choice.IsGlobal,
        ["OptionSetType"] = "Boolean",
        ["TrueOption"] = choice.Find(1) is { } yes ? Option(yes) : null,
        ["FalseOption"] = choice.Find(0) is { } no ? Option(no) : null,
    };

    private static JsonNode Option(ChoiceOption option)
    {
        var json = new JsonObject
        {
            ["Value"] = option.Value,
            ["Label"] = LabelDefinition.Of(option.Label),
            ["Color"] = option.Color,
        };
        if (option.State is { } state)
            json["State"] = state;
        if (option.DefaultStatus is { } status)
            json["DefaultStatus"] = status;
        if (option.InvariantName is { } name)
            json["InvariantName"] = name;
        return json;
    }
}
