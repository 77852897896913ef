using LocalDataverse.WebApi.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace LocalDataverse.WebApi.Http;

/// <summary>Between ASP.NET Core's requests and answers and the Web API's own.</summary>
public static class ApiTransport
{
    /// <summary>Versions of the service that clients may address; all mean this one.</summary>
    private static readonly string[] Roots = ["/api/data/v9.2", "/api/data/v9.1", "/api/data/v9.0"];

    private const int LongestUrl = 32_768;

    /// <summary>A body of a request, in bytes. Import files go up in batches well below it.</summary>
    public const long LargestBody = 64L * 1024 * 1024;

    public static bool IsApi(HttpContext context) =>
        Roots.Any(root => context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="System.ServiceModel.FaultException">The URL or the body is too long.</exception>
    public static async Task<ApiRequest> ReadAsync(HttpContext context)
    {
        // The decoded path cannot tell %2F from a slash; the raw one can.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Length > LongestUrl)
            throw Refusal.UrlTooLong(LongestUrl);
        var start = target.IndexOf("/api/data/", StringComparison.OrdinalIgnoreCase);
        var root = Roots.First(root => context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));
        var below = start < 0 ? "" : target[Math.Min(target.Length, start + root.Length)..];
        var split = below.IndexOf('?', StringComparison.Ordinal);
        var headers = new ApiHeaders();
        foreach (var (name, values) in context.Request.Headers)
        {
            foreach (var value in values)
                headers.Add(name, value ?? "");
        }

        return new ApiRequest(
            context.Request.Method.ToUpperInvariant(),
            new Uri($"http://{context.Request.Host.Value}{root}/"),
            (split < 0 ? below : below[..split]).TrimStart('/'),
            split < 0 ? "" : below[split..],
            headers,
            await ReadBodyAsync(context).ConfigureAwait(false));
    }

    public static async Task WriteAsync(HttpContext context, ApiResponse answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers["OData-Version"] = "4.0";
        response.Headers.CacheControl = "no-cache";
        foreach (var (name, value) in answer.Headers.Entries)
            response.Headers.Append(name, value);
        if (answer.ContentType is not null)
            response.ContentType = answer.ContentType;
        if (answer.Status is 204 or 304)
            return;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength is 0)
            return default;
        using var buffer = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == 413)
        {
            throw Refusal.BodyTooLarge(LargestBody);
        }

        return buffer.ToArray();
    }
}
