using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

/// <summary>The shell and the Web API share one host, its guard and its sign-in.</summary>
public sealed class ShellTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Shell_IsServedBesideTheWebApi()
    {
        using var client = new HttpClient { BaseAddress = api.Url };

        Assert.Equal(200, (int)(await client.GetAsync(new Uri("/shell/session", UriKind.Relative))).StatusCode);
        Assert.Equal(404, (int)(await client.GetAsync(new Uri("/nosuch", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task ForeignOrigin_CannotReachTheShell()
    {
        using var client = new HttpClient { BaseAddress = api.Url };
        client.DefaultRequestHeaders.Add("Origin", "http://evil.example");

        Assert.Equal(403, (int)(await client.GetAsync(new Uri("/shell/session", UriKind.Relative))).StatusCode);
    }
}
