using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;

namespace LocalDataverse.WebApi.Batch;

/// <summary>Reads the parts of a batch and of its change sets.</summary>
public sealed class BatchReader(ApiRequest batch)
{
    private const int MaximumOperations = 1_000;
    private const int LongestUrl = 65_536;
    private int operations;

    /// <exception cref="System.ServiceModel.FaultException">The body is malformed, or holds more than 1,000 operations.</exception>
    public IReadOnlyList<BatchPart> Read() =>
        [.. MultipartReader.Read(batch.Body, MultipartReader.Boundary(batch.Headers["Content-Type"]), MaximumOperations).Select(Part)];

    private BatchPart Part((ApiHeaders Headers, ReadOnlyMemory<byte> Content) part)
    {
        var type = part.Headers["Content-Type"] ?? "";
        if (!type.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase))
            return new BatchPart(false, [Operation(part)]);
        var inner = MultipartReader.Read(part.Content, MultipartReader.Boundary(type), MaximumOperations);
        return new BatchPart(true, [.. inner.Select(Operation)]);
    }

    private BatchOperation Operation((ApiHeaders Headers, ReadOnlyMemory<byte> Content) part)
    {
        if (++operations > MaximumOperations)
            throw Refusal.BadRequest($"The batch request contains more than {MaximumOperations} operations.");
        if (part.Headers["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true)
            throw Refusal.BadRequest("Every part of a batch needs the header 'Content-Type: application/http'.");
        if (part.Content.IsEmpty)
            throw Refusal.BadRequest("A part of the batch holds no request.");
        var (line, next) = MultipartReader.Line(part.Content, 0);
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 3)
            throw Refusal.BadRequest("A part of the batch does not start with a request line.");
        var (headers, body) = MultipartReader.Headers(part.Content[next..]);
        foreach (var inherited in new[] { "Prefer" }.Where(name => headers[name] is null))
            Inherit(headers, inherited);
        var (path, query) = Url(words[1]);
        return new BatchOperation(
            new ApiRequest(words[0].ToUpperInvariant(), batch.ServiceRoot, path, query, headers, Trim(body)),
            headers["Content-ID"] ?? part.Headers["Content-ID"]);
    }

    /// <summary>What the batch prefers counts for its parts, but for going on after an error.</summary>
    private void Inherit(ApiHeaders headers, string name)
    {
        foreach (var value in batch.Headers.All(name).Where(value => !value.Contains("continue-on-error", StringComparison.Ordinal)))
            headers.Add(name, value);
    }

    /// <summary>Absolute, from the host's root, or below the service root.</summary>
    private (string Path, string Query) Url(string url)
    {
        if (url.Length > LongestUrl)
            throw Refusal.UrlTooLong(LongestUrl);
        var root = batch.ServiceRoot;
        var below = url.StartsWith(root.AbsoluteUri, StringComparison.OrdinalIgnoreCase) ? url[root.AbsoluteUri.Length..]
            : url.StartsWith(root.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? url[root.AbsolutePath.Length..]
            : url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && url.Contains("://", StringComparison.Ordinal)
                ? throw Refusal.BadRequest($"The URL '{url}' does not belong to this service.")
            : url.TrimStart('/');
        var split = below.IndexOf('?', StringComparison.Ordinal);
        return split < 0 ? (below, "") : (below[..split], below[split..]);
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> body)
    {
        while (!body.IsEmpty && body.Span[^1] is (byte)'\r' or (byte)'\n' or (byte)' ')
            body = body[..^1];
        return body;
    }
}
