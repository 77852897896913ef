using System.Diagnostics;
using System.Globalization;
using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.OneOnOnes;

/// <summary>Kills processes in the middle of completing a 1:1, and looks at what they leave in the file.</summary>
public sealed class CompletionKillTests : IDisposable
{
    private const int AtOnce = 2;
    private static readonly int[] Writes = [1, 4, 8, 12, 16, 20];

    /// <summary>Shares of the time that a completion takes; past its end the answer may be on its way or out.</summary>
    private static readonly double[] Moments = [0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 1.05];

    private readonly CompletionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void KilledHost_LeavesAllOrNothing_AndCompletingAgainIsAsIfNothingHadHappened()
    {
        var before = Snapshot.Of(scene.Host.Service);
        var undisturbed = scene.CopyDisk("undisturbed");
        var milliseconds = Undisturbed(undisturbed);
        var expected = Read(undisturbed, service => Snapshot.Comparable(Snapshot.Of(service), before));

        var killed = new List<(string Path, bool InTransaction)>();
        Parallel.ForEach(Writes, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, nth => Add(killed, Killed($"write {nth}", diesAfter: nth, after: null), true));
        Parallel.ForEach(Moments, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, share =>
            Add(killed, Killed($"moment {share}", diesAfter: null, TimeSpan.FromMilliseconds(milliseconds * share)), false));

        Assert.Equal(Writes.Length + Moments.Length, killed.Count);
        foreach (var (path, inTransaction) in killed)
            AssertAllOrNothing(path, before, expected, inTransaction);
    }

    private void AssertAllOrNothing(string path, string before, string expected, bool inTransaction)
    {
        using var organization = scene.Open(path);
        var service = organization.ServiceFor(KnownRows.Administrator);
        if (inTransaction || !scene.IsCompleted(service))
            Assert.Equal(before, Snapshot.Of(service));
        scene.Complete(organization.ServiceFor(scene.Manager));
        scene.AssertCompleted(service);
        Assert.Equal(expected, Snapshot.Comparable(Snapshot.Of(service), before));
    }

    /// <returns>How long it took.</returns>
    private long Undisturbed(string path)
    {
        using var process = Start(path, diesAfter: null);
        process.StandardInput.WriteLine();
        var milliseconds = long.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        process.Kill();
        process.WaitForExit();
        return milliseconds;
    }

    /// <returns>The file that the process leaves.</returns>
    private string Killed(string name, int? diesAfter, TimeSpan? after)
    {
        var path = scene.CopyDisk(name);
        using var process = Start(path, diesAfter);
        process.StandardInput.WriteLine();
        if (after is { } time)
        {
            process.WaitForExit(time);
            process.Kill();
        }

        process.WaitForExit();
        return path;
    }

    private Process Start(string path, int? diesAfter)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in CompletionProcess.Arguments(path, scene, diesAfter).Prepend(typeof(CompletionProcess).Assembly.Location).Prepend("exec"))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        return process;
    }

    private T Read<T>(string path, Func<Microsoft.Xrm.Sdk.IOrganizationService, T> read)
    {
        using var organization = scene.Open(path);
        scene.AssertCompleted(organization.ServiceFor(KnownRows.Administrator));
        return read(organization.ServiceFor(KnownRows.Administrator));
    }

    private static void Add(List<(string Path, bool InTransaction)> killed, string path, bool inTransaction)
    {
        lock (killed)
            killed.Add((path, inTransaction));
    }
}
