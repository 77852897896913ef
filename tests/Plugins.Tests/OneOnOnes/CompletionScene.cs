using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.OneOnOnes;

/// <summary>A 1:1 that can be completed: completing it writes many rows, of itself, of the next one and of what is carried over.</summary>
internal sealed class CompletionScene : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crash").FullName;

    public CompletionScene()
    {
        Manager = Host.Service.Coach("Mia");
        var ann = Host.Service.Coached("Ann", Manager);
        OneOnOne = Host.Start(Manager, ann).Opened;
        Host.Service.Commitment(OneOnOne, ann, Sales.Day(6, 20), row => row[CommitmentTable.WantsTask] = true);
        Host.Service.Commitment(OneOnOne, ann, Sales.Day(6, 24));
        Host.Service.Commitment(OneOnOne, Manager, Sales.Day(6, 17));
        Host.As(ann).Item(OneOnOne, "For the next time");
        Host.Clock.Advance(TimeSpan.FromHours(1));
    }

    public CoachingHost Host { get; } = new();

    public Guid Manager { get; }

    public Guid OneOnOne { get; }

    public DateTimeOffset Now => Host.Clock.GetUtcNow();

    public void Dispose()
    {
        Host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public void Complete(IOrganizationService service) => Complete(service, OneOnOne, Now);

    public static void Complete(IOrganizationService service, Guid oneOnOne, DateTimeOffset now) => service.Execute(new OrganizationRequest("coach_CompleteOneOnOne")
    {
        ["OneOnOne"] = oneOnOne.Reference(OneOnOneTable.LogicalName),
        ["NextStart"] = now.UtcDateTime.AddDays(7),
    });

    public bool IsCompleted(IOrganizationService service) =>
        service.Row(OneOnOneTable.LogicalName, OneOnOne).Choice(OneOnOneTable.StatusCode) == OneOnOneTable.Status.Completed;

    public void AssertCompleted(IOrganizationService service)
    {
        Assert.True(IsCompleted(service));
        Assert.Equal(8, service.All(ScoreFactorTable.LogicalName).Count);
        var next = Assert.Single(service.All(OneOnOneTable.LogicalName), row => row.Id != OneOnOne);
        Assert.Equal(2, service.All(AppointmentTable.LogicalName).Count);
        var carried = service.All(AgendaItemTable.LogicalName, AgendaItemTable.OneOnOne, next.Id);
        Assert.Equal("For the next time", Assert.Single(carried).Text(AgendaItemTable.Title));
        Assert.All(service.All(CommitmentTable.LogicalName).Where(row => row.Lookup(CommitmentTable.OwnerId) == Manager), row => Assert.NotNull(row.Instant(CommitmentTable.AcceptedOn)));
    }

    /// <summary>What a process that dies now leaves behind: the database and its log, as far as they are written.</summary>
    public string CopyDisk(string name)
    {
        var copy = Path.Combine(folder, $"{name}.db");
        Copy(Host.DatabasePath, copy);
        if (File.Exists(Host.DatabasePath + "-wal"))
            Copy(Host.DatabasePath + "-wal", copy + "-wal");
        return copy;
    }

    public Organization Open(string path) => Open(path, Host.Clock, isDurable: false);

    public static Organization Open(string path, TimeProvider clock, bool isDurable) => Organization.Open(new OrganizationOptions
    {
        DatabasePath = path,
        StandardFolder = Repository.Standard,
        SolutionFolder = Repository.Solution,
        PluginAssembly = CoachingHost.Shipped.PluginAssembly,
        Clock = clock,
        RunsAsyncOperationsInBackground = false,
        IsDurable = isDurable,
    });

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = File.Create(to);
        source.CopyTo(target);
    }
}
