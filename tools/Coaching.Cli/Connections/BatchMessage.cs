using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CrmCoaching.Cli.Connections;

/// <summary>Writes operations as an OData multipart batch and reads its answer.</summary>
internal static class BatchMessage
{
    private const string LineEnd = "\r\n";

    /// <param name="isAtomic">One change set, in which all succeed or none; otherwise each part stands alone.</param>
    public static HttpContent Write(Uri serviceRoot, IReadOnlyList<WebApiOperation> operations, bool isAtomic)
    {
        var boundary = "batch_" + Guid.NewGuid().ToString("N");
        var text = new StringBuilder();
        if (isAtomic)
        {
            var changeSet = "changeset_" + Guid.NewGuid().ToString("N");
            text.Append("--").Append(boundary).Append(LineEnd)
                .Append("Content-Type: multipart/mixed; boundary=").Append(changeSet).Append(LineEnd).Append(LineEnd);
            WriteParts(text, serviceRoot, operations, changeSet);
        }
        else
        {
            WriteParts(text, serviceRoot, operations, boundary);
        }

        text.Append(isAtomic ? $"--{boundary}--{LineEnd}" : "");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/mixed; boundary={boundary}");
        return content;
    }

    /// <returns>One outcome an operation, in their order; for a change set that failed, one in all.</returns>
    /// <exception cref="CommandFailure">The answer is no batch answer or has another number of parts.</exception>
    public static IReadOnlyList<WebApiOutcome> Read(string text, IReadOnlyList<WebApiOperation> operations, bool isAtomic)
    {
        const string start = "HTTP/1.1 ";
        var parts = text.Split(start, StringSplitOptions.None)[1..];
        if (isAtomic && parts.Length == 1 && operations.Count > 1)
        {
            return [ReadPart(parts[0], operations[0])];
        }

        if (parts.Length != operations.Count)
        {
            throw new CommandFailure($"The server answered {parts.Length} of {operations.Count} operations of a batch. Run the command again: what is there already is kept.");
        }

        return [.. parts.Zip(operations, ReadPart)];
    }

    private static void WriteParts(StringBuilder text, Uri serviceRoot, IReadOnlyList<WebApiOperation> operations, string boundary)
    {
        for (var index = 0; index < operations.Count; index++)
        {
            var operation = operations[index];
            text.Append("--").Append(boundary).Append(LineEnd)
                .Append("Content-Type: application/http").Append(LineEnd)
                .Append("Content-Transfer-Encoding: binary").Append(LineEnd)
                .Append("Content-ID: ").Append(index + 1).Append(LineEnd).Append(LineEnd)
                .Append(operation.Method).Append(' ').Append(new Uri(serviceRoot, operation.Path).AbsoluteUri).Append(" HTTP/1.1").Append(LineEnd)
                .Append("Content-Type: application/json").Append(LineEnd);
            if (operation.CreateOnly)
            {
                text.Append("If-None-Match: *").Append(LineEnd);
            }

            text.Append(LineEnd).Append(operation.Body?.ToJsonString()).Append(LineEnd);
        }

        text.Append("--").Append(boundary).Append("--").Append(LineEnd);
    }

    private static WebApiOutcome ReadPart(string part, WebApiOperation operation)
    {
        var status = int.Parse(part.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        if (status < 300 || (operation.CreateOnly && status == 412))
        {
            return new WebApiOutcome(status, null);
        }

        var bodyAt = part.IndexOf(LineEnd + LineEnd, StringComparison.Ordinal);
        var bodyEnd = part.IndexOf(LineEnd + "--", Math.Max(bodyAt, 0), StringComparison.Ordinal);
        var body = bodyAt < 0 ? "" : part[bodyAt..(bodyEnd < 0 ? part.Length : bodyEnd)];
        return new WebApiOutcome(status, ErrorText.Of(body, status));
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

    public static int? RefusalCode(string body)
    {
        try
        {
            var code = JsonNode.Parse(body)?["error"]?["@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode"];
            return int.TryParse(code?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
