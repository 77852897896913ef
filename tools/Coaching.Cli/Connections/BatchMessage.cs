using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CrmCoaching.Cli.Connections;

/// <summary>Writes operations as an OData multipart batch and reads its answer. Parts stand alone: one that fails leaves the others.</summary>
internal static class BatchMessage
{
    private const string LineEnd = "\r\n";

    public static HttpContent Write(Uri serviceRoot, IReadOnlyList<WebApiOperation> operations)
    {
        var boundary = "batch_" + Guid.NewGuid().ToString("N");
        var text = new StringBuilder();
        foreach (var operation in operations)
        {
            text.Append("--").Append(boundary).Append(LineEnd)
                .Append("Content-Type: application/http").Append(LineEnd)
                .Append("Content-Transfer-Encoding: binary").Append(LineEnd).Append(LineEnd)
                .Append(operation.Method).Append(' ').Append(new Uri(serviceRoot, operation.Path).AbsoluteUri).Append(" HTTP/1.1").Append(LineEnd)
                .Append("Content-Type: application/json").Append(LineEnd);
            if (operation.CreateOnly)
            {
                text.Append("If-None-Match: *").Append(LineEnd);
            }

            text.Append(LineEnd).Append(operation.Body?.ToJsonString()).Append(LineEnd);
        }

        text.Append("--").Append(boundary).Append("--").Append(LineEnd);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/mixed; boundary={boundary}");
        return content;
    }

    /// <returns>One outcome an operation, in their order.</returns>
    /// <exception cref="CommandFailure">The answer is no batch answer or has another number of parts.</exception>
    public static IReadOnlyList<WebApiOutcome> Read(MediaTypeHeaderValue? contentType, string text, IReadOnlyList<WebApiOperation> operations)
    {
        var boundary = contentType?.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"')
            ?? throw new CommandFailure("The server's answer to a batch is no multipart message. Is the address that of a Dataverse environment?");
        var parts = text.Split("--" + boundary, StringSplitOptions.None)
            .Where(part => part.Contains("HTTP/1.1 ", StringComparison.Ordinal))
            .ToList();
        if (parts.Count != operations.Count)
        {
            throw new CommandFailure($"The server answered {parts.Count} of {operations.Count} operations of a batch. Run the command again: what is there already is kept.");
        }

        return [.. parts.Zip(operations, ReadPart)];
    }

    private static WebApiOutcome ReadPart(string part, WebApiOperation operation)
    {
        var http = part[part.IndexOf("HTTP/1.1 ", StringComparison.Ordinal)..];
        var status = int.Parse(http.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        if (status < 300 || (operation.CreateOnly && status == 412))
        {
            return new WebApiOutcome(status, null);
        }

        var bodyAt = http.IndexOf(LineEnd + LineEnd, StringComparison.Ordinal);
        return new WebApiOutcome(status, ErrorText.Of(bodyAt < 0 ? "" : http[bodyAt..], status));
    }
}

/// <summary>The sentence in a Web API error body.</summary>
internal static class ErrorText
{
    public static string Of(string body, int status)
    {
        try
        {
            return JsonNode.Parse(body)?["error"]?["message"]?.GetValue<string>() ?? $"HTTP status {status}";
        }
        catch (System.Text.Json.JsonException)
        {
            return $"HTTP status {status}";
        }
    }
}
