using System.Text.Json;
using LocalDataverse.WebApi.Errors;

namespace LocalDataverse.WebApi.Payload;

/// <summary>Parses a request body that must be a JSON object.</summary>
public static class BodyReader
{
    private const int MaximumDepth = 64;

    /// <param name="subject">The entity set or action, for the message.</param>
    /// <exception cref="System.ServiceModel.FaultException">Not JSON, not an object, or nested too deeply.</exception>
    public static JsonElement Read(ReadOnlyMemory<byte> body, string subject)
    {
        if (body.IsEmpty)
            throw Refusal.BadPayload(subject, "A JSON object was expected, but the body is empty.");
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            RefuseBrokenText(document.RootElement);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw Refusal.BadPayload(subject, $"A JSON object was expected, not a value of kind {document.RootElement.ValueKind}.");
        }
        catch (JsonException exception)
        {
            throw Refusal.BadPayload(subject, $"The body is not valid JSON (line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}).");
        }
    }

    /// <summary>JSON can spell half a surrogate pair, which is no text; the parser notices only when the text is read.</summary>
    /// <exception cref="JsonException">A name or a value is no text.</exception>
    public static void RefuseBrokenText(JsonElement element)
    {
        try
        {
            Visit(element);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static void Visit(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    Visit(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Visit(item);
                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }
}
