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
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw Refusal.BadPayload(subject, $"A JSON object was expected, not a value of kind {document.RootElement.ValueKind}.");
        }
        catch (JsonException exception)
        {
            throw Refusal.BadPayload(subject, $"The body is not valid JSON (line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}).");
        }
    }
}
