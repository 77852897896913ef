namespace LocalDataverse.WebApi.Http;

/// <summary>One answer, to the wire or into a batch's answer.</summary>
public sealed class ApiResponse(int status, string? contentType = null, byte[]? body = null)
{
    public const string Json = "application/json; odata.metadata=minimal";

    public int Status => status;
    public string? ContentType => contentType;
    public byte[] Body { get; } = body ?? [];
    public ApiHeaders Headers { get; } = new();

    public static ApiResponse NoContent() => new(204);

    public static ApiResponse OfJson(byte[] body, int status = 200) => new(status, Json, body);

    public ApiResponse With(string name, string? value)
    {
        if (value is not null)
            Headers.Add(name, value);
        return this;
    }
}
