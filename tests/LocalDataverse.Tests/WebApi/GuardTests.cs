using System.Globalization;
using System.Net.Sockets;
using System.Text;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

/// <summary>No page of another site may drive the host.</summary>
public sealed class GuardTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://127.0.0.1")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task ForeignOrigin_IsRefused(string origin)
    {
        Assert.Equal(403, (await api.Get("WhoAmI", ("Origin", origin))).Code);
    }

    [Fact]
    public async Task OwnOrigin_IsServed()
    {
        Assert.Equal(200, (await api.Get("WhoAmI", ("Origin", api.Url.GetLeftPart(UriPartial.Authority)))).Code);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1")]
    public async Task ForeignHost_IsRefused(string host)
    {
        Assert.Equal(403, (await api.Get("WhoAmI", ("Host", host))).Code);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("multipart/mixed; boundary=x")]
    [InlineData("")]
    public async Task WriteThatAFormCouldSend_IsRefused(string contentType)
    {
        Assert.Equal(415, (await api.Post("accounts", """{"name":"x"}""", ("Content-Type", contentType))).Code);
    }

    [Fact]
    public async Task Answers_CarrySecurityHeaders()
    {
        var headers = (await api.Get("WhoAmI")).Headers;

        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Contains("default-src 'self'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("Server"));
        Assert.False(headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task UrlBeyondTheLimit_IsRefused()
    {
        var answer = await api.Get("accounts?$filter=name eq '" + new string('a', 33_000) + "'");

        Assert.Equal(414, answer.Code);
    }

    [Fact]
    public async Task RequestWithoutHost_IsRefused()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", api.Url.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET /api/data/v9.2/WhoAmI HTTP/1.0\r\n\r\n"));
        using var reader = new StreamReader(stream);

        var status = (await reader.ReadLineAsync())!.Split(' ')[1];

        Assert.Contains(int.Parse(status, CultureInfo.InvariantCulture), new[] { 400, 403 });
    }
}
