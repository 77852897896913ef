using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.OneOnOnes;

/// <summary>Completing writes many rows. It fails or dies after each of them in turn, and must leave all or nothing.</summary>
public sealed class CompletionFaultTests : IDisposable
{
    private const int MostWrites = 60;
    private const int FewestWrites = 12;

    private readonly CoachingHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("crash").FullName;
    private readonly Guid mia;
    private readonly Guid one;

    public CompletionFaultTests()
    {
        mia = host.Service.Coach("Mia");
        var ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.Service.Commitment(one, ann, Sales.Day(6, 20), row => row[CommitmentTable.WantsTask] = true);
        host.Service.Commitment(one, ann, Sales.Day(6, 24));
        host.Service.Commitment(one, mia, Sales.Day(6, 17));
        host.As(ann).Create(new Entity(AgendaItemTable.LogicalName)
        {
            [AgendaItemTable.OneOnOne] = one.Reference(OneOnOneTable.LogicalName),
            [AgendaItemTable.Title] = "For the next time",
            [AgendaItemTable.Block] = new OptionSetValue(BlockChoice.Coaching),
        });
        host.Clock.Advance(TimeSpan.FromHours(1));
    }

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void FaultAfterAnyWrite_LeavesNothing_AndARetryCompletes()
    {
        var before = Snapshot.Of(host.Service);
        var failures = 0;
        for (var nth = 1; nth < MostWrites; nth++)
        {
            using var interruption = host.Organization.Observe(new WriteInterruption(nth, () => throw new InvalidOperationException("No more disk.")));
            if (Record.Exception(() => Complete(host.As(mia))) is null)
                break;
            failures++;
            Assert.Equal(before, Snapshot.Of(host.Service));
        }

        Assert.InRange(failures, FewestWrites, MostWrites - 2);
        AssertCompleted(host.Service);
    }

    [Fact]
    public void DeathAfterAnyWrite_LeavesAllOrNothing_OnTheDisk()
    {
        var before = Snapshot.Of(host.Service);
        var copies = new List<string>();
        var deaths = Enumerable.Range(1, MostWrites).Select(nth => host.Organization.Observe(new WriteInterruption(nth, () => copies.Add(CopyDisk(nth))))).ToArray();
        Complete(host.As(mia));
        foreach (var death in deaths)
            death.Dispose();

        Assert.InRange(copies.Count, FewestWrites, MostWrites);
        foreach (var copy in copies.Where((_, index) => index % 4 == 0 || index == copies.Count - 1))
        {
            using var reopened = Open(copy);
            Assert.Equal(before, Snapshot.Of(reopened.ServiceFor(KnownRows.Administrator)));
            Complete(reopened.ServiceFor(mia));
            AssertCompleted(reopened.ServiceFor(KnownRows.Administrator));
        }

        using var after = Open(CopyDisk(MostWrites + 1));
        AssertCompleted(after.ServiceFor(KnownRows.Administrator));
    }

    private void Complete(IOrganizationService service) => service.Execute(new OrganizationRequest("coach_CompleteOneOnOne")
    {
        ["OneOnOne"] = one.Reference(OneOnOneTable.LogicalName),
        ["NextStart"] = host.Clock.GetUtcNow().UtcDateTime.AddDays(7),
    });

    private void AssertCompleted(IOrganizationService service)
    {
        Assert.Equal(OneOnOneTable.Status.Completed, service.Row(OneOnOneTable.LogicalName, one).Choice(OneOnOneTable.StatusCode));
        Assert.Equal(8, service.All(ScoreFactorTable.LogicalName).Count);
        var next = Assert.Single(service.All(OneOnOneTable.LogicalName), row => row.Id != one);
        Assert.Equal(2, service.All(AppointmentTable.LogicalName).Count);
        var carried = service.All(AgendaItemTable.LogicalName, AgendaItemTable.OneOnOne, next.Id);
        Assert.Equal("For the next time", Assert.Single(carried).Text(AgendaItemTable.Title));
        Assert.All(service.All(CommitmentTable.LogicalName).Where(row => row.Lookup(CommitmentTable.OwnerId) == mia), row => Assert.NotNull(row.Instant(CommitmentTable.AcceptedOn)));
    }

    /// <summary>What a process that dies now leaves behind: the database and its log, as far as they are written.</summary>
    private string CopyDisk(int nth)
    {
        var copy = Path.Combine(folder, $"{nth}.db");
        Copy(host.DatabasePath, copy);
        if (File.Exists(host.DatabasePath + "-wal"))
            Copy(host.DatabasePath + "-wal", copy + "-wal");
        return copy;
    }

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = File.Create(to);
        source.CopyTo(target);
    }

    private Organization Open(string path) => Organization.Open(new OrganizationOptions
    {
        DatabasePath = path,
        StandardFolder = Repository.Standard,
        SolutionFolder = Repository.Solution,
        PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll"),
        Clock = host.Clock,
        RunsAsyncOperationsInBackground = false,
        IsDurable = false,
    });
}
