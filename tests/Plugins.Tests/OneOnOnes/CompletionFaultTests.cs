using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.OneOnOnes;

/// <summary>Completing writes many rows. It fails or dies after each of them in turn, and must leave all or nothing.</summary>
public sealed class CompletionFaultTests : IDisposable
{
    private const int MostWrites = 60;
    private const int FewestWrites = 12;

    private readonly CompletionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void FaultAfterAnyWrite_LeavesNothing_AndARetryCompletes()
    {
        var host = scene.Host;
        var before = Snapshot.Of(host.Service);
        var failures = 0;
        for (var nth = 1; nth < MostWrites; nth++)
        {
            using var interruption = host.Organization.Observe(new WriteInterruption(nth, () => throw new InvalidOperationException("No more disk.")));
            if (Record.Exception(() => scene.Complete(host.As(scene.Manager))) is null)
                break;
            failures++;
            Assert.Equal(before, Snapshot.Of(host.Service));
        }

        Assert.InRange(failures, FewestWrites, MostWrites - 2);
        scene.AssertCompleted(host.Service);
    }

    [Fact]
    public void DeathAfterAnyWrite_LeavesAllOrNothing_OnTheDisk()
    {
        var host = scene.Host;
        var before = Snapshot.Of(host.Service);
        var copies = new List<string>();
        var deaths = Enumerable.Range(1, MostWrites)
            .Select(nth => host.Organization.Observe(new WriteInterruption(nth, () => copies.Add(scene.CopyDisk($"{nth}"))))).ToArray();
        scene.Complete(host.As(scene.Manager));
        foreach (var death in deaths)
            death.Dispose();

        Assert.InRange(copies.Count, FewestWrites, MostWrites);
        foreach (var copy in copies.Where((_, index) => index % 4 == 0 || index == copies.Count - 1))
        {
            using var reopened = scene.Open(copy);
            Assert.Equal(before, Snapshot.Of(reopened.ServiceFor(KnownRows.Administrator)));
            scene.Complete(reopened.ServiceFor(scene.Manager));
            scene.AssertCompleted(reopened.ServiceFor(KnownRows.Administrator));
        }

        using var after = scene.Open(scene.CopyDisk("after"));
        scene.AssertCompleted(after.ServiceFor(KnownRows.Administrator));
    }
}
