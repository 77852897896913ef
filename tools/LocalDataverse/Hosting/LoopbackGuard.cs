using System.Globalization;
using LocalDataverse.Faults;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;

namespace LocalDataverse.Hosting;

/// <summary>
/// Keeps web pages of other sites away. A rebound DNS name shows in Host, a page elsewhere in Origin, and a form that a browser
/// sends without asking cannot have a JSON body.
/// </summary>
public sealed class LoopbackGuard(RequestDelegate next)
{
    private static readonly string[] Reading = ["GET", "HEAD", "OPTIONS"];

    public Task InvokeAsync(HttpContext context)
    {
        var refusal = Refuse(context);
        return refusal is null
            ? next(context)
            : ApiTransport.WriteAsync(context, ErrorAnswer.Of(refusal, withDetails: false));
    }

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>? Refuse(HttpContext context)
    {
        var request = context.Request;
        if (!IsOwn(request.Host.Value, context.Connection.LocalPort))
            return Fault.Of(ErrorCode.AccessDenied, "The Host header names another machine.");
        if (request.Headers.TryGetValue("Origin", out var origins) && !origins.All(origin => IsOwnOrigin(origin, context.Connection.LocalPort)))
            return Fault.Of(ErrorCode.AccessDenied, "Pages of other origins may not use this host.");
        if (Reading.Contains(request.Method) || !HasBody(request))
            return null;
        return IsWritable(request) ? null : Refusal.WrongMediaType("application/json, or multipart/mixed for $batch");
    }

    private static bool IsOwn(string? host, int port) =>
        host == string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")
            || host == string.Create(CultureInfo.InvariantCulture, $"localhost:{port}");

    private static bool IsOwnOrigin(string? origin, int port) =>
        origin?.StartsWith("http://", StringComparison.Ordinal) == true && IsOwn(origin["http://".Length..], port);

    private static bool HasBody(HttpRequest request) => request.ContentLength is > 0 || request.Headers.ContainsKey("Transfer-Encoding");

    private static bool IsWritable(HttpRequest request)
    {
        var type = (request.ContentType ?? "").Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase) && request.Path.Value?.EndsWith("/$batch", StringComparison.Ordinal) == true);
    }
}
