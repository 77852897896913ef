namespace LocalDataverse.WebApi.Http;

/// <summary>One request of the Web API, from the wire or from a part of a batch.</summary>
/// <param name="ServiceRoot">Absolute, with the slash at its end.</param>
/// <param name="Path">Below the service root, still percent-encoded, without a leading slash.</param>
/// <param name="Query">With its question mark, still percent-encoded, or empty.</param>
public sealed record ApiRequest(
    string Method,
    Uri ServiceRoot,
    string Path,
    string Query,
    ApiHeaders Headers,
    ReadOnlyMemory<byte> Body)
{
    public Preferences Preferences => field ??= Preferences.Parse(Headers.All("Prefer"));

    public string Url => $"{ServiceRoot}{Path}{Query}";
}
