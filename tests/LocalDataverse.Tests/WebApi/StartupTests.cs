using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Hosting;

namespace LocalDataverse.Tests.WebApi;

public sealed class StartupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("startup").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task PortInUse_IsOneClearSentence()
    {
        using var first = new WebHostFixture();
        using var second = new HostFixture();

        var problem = await Assert.ThrowsAsync<StartupProblem>(() =>
            LocalHost.StartAsync(second.Organization, new HostOptions { Port = first.Url.Port, Database = second.DatabasePath }));

        Assert.Contains($"Port {first.Url.Port}", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--port", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseInUse_EndsWithExitCodeOne()
    {
        using var first = new HostFixture();

        Assert.Equal(1, await Run("--database", first.DatabasePath));
    }

    [Fact]
    public async Task DamagedDatabase_EndsWithExitCodeOneAndIsLeftAlone()
    {
        var path = Path.Combine(folder, "damaged.db");
        var content = new string('x', 10_000);
        await File.WriteAllTextAsync(path, content);

        Assert.Equal(1, await Run("--database", path));
        Assert.Equal(content, await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "x")]
    [InlineData("--today", "yesterday")]
    [InlineData("--nosuch", "x")]
    public async Task UnusableOption_EndsWithExitCodeOne(string option, string value)
    {
        Assert.Equal(1, await Run("--database", Path.Combine(folder, "a.db"), option, value));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://127.0.0.1:5000;http://192.168.1.5:80")]
    [InlineData("http://example.com")]
    public void OtherAddress_IsRefused(string urls)
    {
        var problem = Assert.Throws<StartupProblem>(() => LoopbackOnly.CheckEnvironment(name => name == "ASPNETCORE_URLS" ? urls : null));

        Assert.Contains("127.0.0.1 only", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000;http://[::1]:5000")]
    public void LoopbackAddress_IsAccepted(string urls) => LoopbackOnly.CheckEnvironment(_ => urls);

    [Fact]
    public void Today_MovesTheClockAndKeepsTheTime()
    {
        var clock = HostRun.OptionsOf(new HostOptions { Database = "x", Today = new DateOnly(2030, 2, 3) }).Clock;

        Assert.Equal(new DateOnly(2030, 2, 3), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    private static Task<int> Run(params string[] arguments) =>
        HostCommand.Create((options, cancellation) => HostRun.RunAsync(options with { Standard = Repository.Standard }, cancellation))
            .Parse([.. arguments.Contains("--port") ? arguments : [.. arguments, "--port", "0"]]).InvokeAsync();
}
