using System.Collections.Concurrent;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Tests.Support;

/// <summary>
/// An organisation of its own on a temporary database, in the test's process, with a clock that stands still. The first rows are
/// written once per process and solution, then copied.
/// </summary>
public class HostFixture : IDisposable
{
    private static readonly ConcurrentDictionary<(string?, string?), Lazy<Template>> Templates = new();
    private readonly string folder;
    private readonly IDisposable observation;

    public HostFixture() : this(new HostFixtureOptions()) { }

    public HostFixture(HostFixtureOptions options)
    {
        Clock = new FixedClock();
        folder = Directory.CreateTempSubdirectory("host").FullName;
        DatabasePath = Path.Combine(folder, "organization.db");
        var template = Templates.GetOrAdd((options.SolutionFolder, options.StandardFolder), key => new(() => MakeTemplate(options)));
        File.Copy(template.Value.Path, DatabasePath);
        Organization = Organization.Open(Options(options, DatabasePath, Clock) with { Solution = options.Change(template.Value.Solution) });
        Log = new RequestLog();
        observation = Organization.Observe(Log);
    }

    public FixedClock Clock { get; }
    public string DatabasePath { get; }
    public Organization Organization { get; }
    public RequestLog Log { get; }

    /// <summary>As the built-in administrator.</summary>
    public IOrganizationService Service => As(KnownRows.Administrator);

    public IOrganizationService As(Guid userId) => Organization.ServiceFor(userId);

    /// <summary>Whether a query of somebody's finds a row.</summary>
    public bool Reads(Guid userId, string table, Guid row)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, row);
        return As(userId).RetrieveMultiple(query).Entities.Count > 0;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        observation.Dispose();
        Organization.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Template MakeTemplate(HostFixtureOptions options)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("template").FullName, "template.db");
        var open = Options(options, path, new FixedClock()) with { PluginAssembly = null };
        var solution = Organization.ReadSolution(open);
        Organization.Open(open with { Solution = solution }).Dispose();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        checkpoint.ExecuteNonQuery();
        return new Template(path, solution);
    }

    private static OrganizationOptions Options(HostFixtureOptions options, string path, FixedClock clock) => new()
    {
        DatabasePath = path,
        StandardFolder = options.StandardFolder ?? Repository.Standard,
        SolutionFolder = options.SolutionFolder,
        PluginAssembly = options.PluginAssembly,
        TimeLimit = options.TimeLimit,
        Clock = clock,
        RunsAsyncOperationsInBackground = false,
        IsDurable = false,
    };

    private sealed record Template(string Path, SolutionContent Solution);
}
