using System.Text.Encodings.Web;
using System.Text.Json;

namespace LocalDataverse.WebApi.Reads;

/// <summary>Makes the UTF-8 bytes of a JSON body.</summary>
public static class JsonBody
{
    // The body is served as JSON with nosniff, never inside HTML, so that text may stay as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
