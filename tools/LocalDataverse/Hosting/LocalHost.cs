using System.Net;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using LocalDataverse.ShellHost;
using LocalDataverse.WebApi;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace LocalDataverse.Hosting;

/// <summary>The HTTP server over an open organisation, on 127.0.0.1 and nowhere else.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private const int LongestRequestLine = 65_536;
    private readonly WebApplication application;

    private LocalHost(WebApplication application) => this.application = application;

    /// <summary>Where the host listens, such as http://127.0.0.1:5480.</summary>
    public Uri Url => new(application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <exception cref="StartupProblem">The port is taken.</exception>
    public static async Task<LocalHost> StartAsync(Organization organization, HostOptions options, CancellationToken cancellation = default)
    {
        // The empty builder reads no settings file and no variable, so that nothing can add another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ApiTransport.LargestBody;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var application = builder.Build();
        application.UseMiddleware<SecurityHeaders>();
        application.UseMiddleware<LoopbackGuard>();
        application.UseMiddleware<WebApiMiddleware>(new WebApiEndpoint(organization));
        application.MapShell(ShellFolders.Of(options), organization.Metadata);
        try
        {
            await application.StartAsync(cancellation).ConfigureAwait(false);
            return new LocalHost(application);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new StartupProblem($"Port {options.Port} of 127.0.0.1 is in use; stop the program that uses it or choose another with --port.");
        }
    }

    /// <summary>Until the process is asked to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => application.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }
}
