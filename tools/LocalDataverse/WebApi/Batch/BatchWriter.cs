using System.Globalization;
using System.Text;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LocalDataverse.WebApi.Batch;

/// <summary>Writes answers as the parts of a multipart body.</summary>
public sealed class BatchWriter : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly string boundary = $"batchresponse_{Guid.NewGuid()}";

    public void Add(ApiResponse answer)
    {
        Text($"--{boundary}\r\n");
        Write(answer, null);
    }

    public void AddChangeSet(IEnumerable<(ApiResponse Answer, string? ContentId)> answers)
    {
        var inner = $"changesetresponse_{Guid.NewGuid()}";
        Text($"--{boundary}\r\nContent-Type: multipart/mixed; boundary={inner}\r\n\r\n");
        foreach (var (answer, contentId) in answers)
        {
            Text($"--{inner}\r\n");
            Write(answer, contentId);
        }

        Text($"--{inner}--\r\n");
    }

    public ApiResponse Finish()
    {
        Text($"--{boundary}--\r\n");
        return new ApiResponse(200, $"multipart/mixed; boundary={boundary}", stream.ToArray());
    }

    public void Dispose() => stream.Dispose();

    private void Write(ApiResponse answer, string? contentId)
    {
        Text("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (contentId is not null)
            Text($"Content-ID: {contentId}\r\n");
        Text(string.Create(CultureInfo.InvariantCulture, $"\r\nHTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n"));
        if (answer.ContentType is not null)
            Text($"Content-Type: {answer.ContentType}\r\n");
        Text("OData-Version: 4.0\r\n");
        foreach (var (name, value) in answer.Headers.Entries)
            Text($"{name}: {value}\r\n");
        Text("\r\n");
        stream.Write(answer.Body);
        Text("\r\n");
    }

    private void Text(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
