using System.Text;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;

namespace LocalDataverse.WebApi.Batch;

/// <summary>Splits a multipart/mixed body into parts: headers, an empty line, content.</summary>
public static class MultipartReader
{
    private const int LongestBoundary = 70;

    public static string Boundary(string? contentType)
    {
        const string Name = "boundary=";
        var parameters = (contentType ?? "").Split(';', StringSplitOptions.TrimEntries);
        var boundary = parameters.FirstOrDefault(one => one.StartsWith(Name, StringComparison.OrdinalIgnoreCase))?[Name.Length..].Trim('"');
        var isMultipart = parameters[0].Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase);
        return isMultipart && boundary is { Length: > 0 and <= LongestBoundary }
            ? boundary
            : throw Refusal.BadRequest("Invalid 'Content-Type' header for a batch request: multipart/mixed with a boundary is expected.");
    }

    /// <param name="limit">Parts in all.</param>
    public static IReadOnlyList<(ApiHeaders Headers, ReadOnlyMemory<byte> Content)> Read(ReadOnlyMemory<byte> body, string boundary,
        int limit)
    {
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var parts = new List<(ApiHeaders, ReadOnlyMemory<byte>)>();
        var position = Find(body, delimiter, 0);
        while (position >= 0)
        {
            var start = position + delimiter.Length;
            if (IsAt(body, start, "--"u8))
                return parts;
            start = AfterLine(body, start);
            var next = Find(body, delimiter, start);
            if (next < 0)
                break;
            if (parts.Count == limit)
                throw Refusal.BadRequest($"The batch request contains more than {limit} operations.");
            parts.Add(Headers(body[start..BeforeLineEnd(body, start, next)]));
            position = next;
        }

        throw Refusal.BadRequest($"The batch is malformed: the closing boundary '--{boundary}--' is missing.");
    }

    /// <summary>Header lines up to the first empty line, and what follows it.</summary>
    public static (ApiHeaders Headers, ReadOnlyMemory<byte> Content) Headers(ReadOnlyMemory<byte> part)
    {
        var headers = new ApiHeaders();
        var position = 0;
        while (position < part.Length)
        {
            var (line, next) = Line(part, position);
            position = next;
            if (line.Length == 0)
                break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw Refusal.BadRequest($"The batch is malformed: '{Shorten(line)}' is not a header.");
            headers.Add(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return (headers, part[position..]);
    }

    public static (string Text, int Next) Line(ReadOnlyMemory<byte> body, int start)
    {
        var length = body.Span[start..].IndexOf((byte)'\n');
        var end = length < 0 ? body.Length : start + length;
        return (Encoding.UTF8.GetString(body.Span[start..end]).TrimEnd('\r'), Math.Min(end + 1, body.Length));
    }

    /// <summary>A delimiter counts at the start of a line only.</summary>
    private static int Find(ReadOnlyMemory<byte> body, byte[] delimiter, int from)
    {
        while (from <= body.Length)
        {
            var found = body.Span[from..].IndexOf(delimiter);
            if (found < 0)
                return -1;
            found += from;
            if (found == 0 || body.Span[found - 1] == (byte)'\n')
                return found;
            from = found + 1;
        }

        return -1;
    }

    private static bool IsAt(ReadOnlyMemory<byte> body, int position, ReadOnlySpan<byte> text) => body.Span[position..].StartsWith(text);

    private static int AfterLine(ReadOnlyMemory<byte> body, int position)
    {
        var length = body.Span[position..].IndexOf((byte)'\n');
        return length < 0 ? body.Length : position + length + 1;
    }

    /// <summary>The line end before a delimiter belongs to the delimiter.</summary>
    private static int BeforeLineEnd(ReadOnlyMemory<byte> body, int start, int end)
    {
        if (end > start && body.Span[end - 1] == (byte)'\n')
            end--;
        return end > start && body.Span[end - 1] == (byte)'\r' ? end - 1 : end;
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80];
}
