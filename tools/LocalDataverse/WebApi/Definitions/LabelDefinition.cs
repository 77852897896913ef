using System.Text.Json.Nodes;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>A text with its one translation, English.</summary>
public static class LabelDefinition
{
    private const int English = 1033;

    public static JsonObject Of(string text)
    {
        if (text.Length == 0)
            return new JsonObject { ["LocalizedLabels"] = new JsonArray(), ["UserLocalizedLabel"] = null };
        return new JsonObject { ["LocalizedLabels"] = new JsonArray(Localized(text)), ["UserLocalizedLabel"] = Localized(text) };
    }

    private static JsonObject Localized(string text) => new() { ["Label"] = text, ["LanguageCode"] = English };
}
