using System.Net;
using System.Text.Json;

namespace LocalDataverse.Tests.WebApi.Support;

/// <summary>What the host answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public int Code => (int)Status;
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;
    public string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;
    public string ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString()!;
    public IReadOnlyList<JsonElement> Rows => [.. Json.GetProperty("value").EnumerateArray()];

    /// <summary>The id in the OData-EntityId header.</summary>
    public Guid EntityId => Guid.Parse(Headers["OData-EntityId"].Split('(')[1].TrimEnd(')'));

    public IReadOnlyList<string?> Names(string property = "name") => [.. Rows.Select(row => row.GetProperty(property).GetString())];
}
