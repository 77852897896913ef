using LocalDataverse.Hosting;

namespace CrmCoaching.Tests.Support;

/// <summary>An organisation of its own behind HTTP, in the test's process, on a free port.</summary>
public class WebHostFixture : HostFixture
{
    private readonly LocalHost host;

    public WebHostFixture() : this(new HostFixtureOptions()) { }

    public WebHostFixture(HostFixtureOptions options) : base(options)
    {
        host = LocalHost.StartAsync(Organization, new HostOptions { Port = 0, Database = DatabasePath }).GetAwaiter().GetResult();
        ServiceRoot = new Uri(host.Url, "/api/data/v9.2/");
        Client = ClientFor(null);
    }

    public Uri Url => host.Url;
    public Uri ServiceRoot { get; }

    /// <summary>As the built-in administrator.</summary>
    public HttpClient Client { get; }

    /// <param name="domainName">The user that the client signs in as; null for the built-in administrator.</param>
    public HttpClient ClientFor(string? domainName)
    {
        var client = new HttpClient { BaseAddress = ServiceRoot };
        if (domainName is not null) client.DefaultRequestHeaders.Add("Authorization", $"Bearer {domainName}");
        return client;
    }

    protected override void Dispose(bool disposing)
    {
        Client.Dispose();
        host.DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing);
    }
}
