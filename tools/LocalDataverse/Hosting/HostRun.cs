using LocalDataverse.Faults;
using LocalDataverse.Pipeline;

namespace LocalDataverse.Hosting;

/// <summary>From the command line's options to a running host and its exit code.</summary>
public static class HostRun
{
    public static async Task<int> RunAsync(HostOptions options, CancellationToken cancellation)
    {
        try
        {
            LoopbackOnly.CheckEnvironment(Environment.GetEnvironmentVariable);
            using var organization = Organization.Open(OptionsOf(options));
            await using var host = await LocalHost.StartAsync(organization, options, cancellation).ConfigureAwait(false);
            Console.WriteLine($"Listening on {host.Url.GetLeftPart(UriPartial.Authority)}");
            await host.WaitAsync(cancellation).ConfigureAwait(false);
            return 0;
        }
        catch (StartupProblem problem)
        {
            await Console.Error.WriteLineAsync(problem.Message).ConfigureAwait(false);
            return 1;
        }
    }

    public static OrganizationOptions OptionsOf(HostOptions options) => new()
    {
        DatabasePath = Path.GetFullPath(options.Database),
        SolutionFolder = options.Solution,
        StandardFolder = options.Standard,
        PluginAssembly = options.Plugins,
        Clock = options.Today is { } today ? ClockOf(today) : TimeProvider.System,
    };

    /// <summary>The machine's time of day on another date, UTC.</summary>
    private static MovedClock ClockOf(DateOnly today) =>
        new(new DateTimeOffset(today.ToDateTime(TimeOnly.FromDateTime(DateTime.UtcNow)), TimeSpan.Zero));
}
