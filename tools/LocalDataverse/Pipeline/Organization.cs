using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Metadata.Reading;
using LocalDataverse.Query;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>An open organisation: what tests, tools and the Web API send their requests to. Safe to use from several threads.</summary>
public sealed class Organization : IDisposable
{
    private readonly Lock observing = new();

    private Organization(Engine engine) => Engine = engine;

    public Engine Engine { get; }
    public MetadataCatalog Metadata => Engine.Catalog;
    public SolutionContent Solution => Engine.Solution;

    /// <summary>Now, UTC, by the organisation's clock.</summary>
    public DateTime Now => Engine.Now;

    /// <exception cref="StartupProblem">In one sentence why the organisation cannot be opened.</exception>
    public static Organization Open(OrganizationOptions options)
    {
        var solution = options.Solution ?? ReadSolution(options);
        var plugins = new PluginTypes(options.PluginAssembly);
        plugins.RefuseMissing(solution.Steps.Select(step => step.TypeName).Concat(solution.CustomApis.Select(api => api.TypeName).OfType<string>()).Distinct());

        var rows = new RowStore(solution.Catalog);
        var database = Database.Open(new DatabaseOptions(options.DatabasePath, SqliteFunctions.Register, options.IsDurable), solution.Catalog);
        try
        {
            WriteFirstRows(database, solution, rows, options.Clock);
        }
        catch
        {
            database.Dispose();
            throw;
        }

        var organization = new Organization(new Engine
        {
            Options = options,
            Solution = solution,
            Database = database,
            Rows = rows,
            Steps = new StepRegistry(plugins.IsLoaded ? solution.Steps : []),
            Plugins = plugins,
            Users = new UserDirectory(solution.Catalog, rows),
            Access = new AccessControl(),
        });
        organization.Engine.AsyncWork.TakeUpInterrupted();
        if (options.RunsAsyncOperationsInBackground) organization.Engine.AsyncWork.Start();
        return organization;
    }

    /// <summary>Reads the folders that the options name.</summary>
    /// <exception cref="StartupProblem">A folder is missing or a file is malformed.</exception>
    public static SolutionContent ReadSolution(OrganizationOptions options)
    {
        var standard = options.StandardFolder ?? Path.Combine(AppContext.BaseDirectory, "Standard");
        return SolutionReader.Read(options.SolutionFolder is { } folder ? [standard, folder] : [standard]);
    }

    public OrganizationResponse Execute(OrganizationRequest request, Caller caller) => Engine.Dispatcher.Execute(request, caller);

    /// <summary>The organization service as this user.</summary>
    public IOrganizationService ServiceFor(Guid userId) => new OrganizationService(request => Execute(request, new Caller(userId)));

    /// <summary>The user with this domain name, without regard to case; null for none.</summary>
    public Guid? FindUser(string domainName)
    {
        var reader = Engine.Database.TakeReader();
        try
        {
            return reader.Scalar("SELECT systemuserid FROM systemuser WHERE domainname = $0", domainName) is byte[] id ? GuidOrder.FromBytes(id) : null;
        }
        finally
        {
            Engine.Database.Return(reader);
        }
    }

    /// <summary>Reports every request to <paramref name="observer"/> until the result is disposed.</summary>
    public IDisposable Observe(IRequestObserver observer)
    {
        lock (observing) Engine.Observers = [.. Engine.Observers, observer];
        return new Observation(this, observer);
    }

    /// <summary>Runs the asynchronous work that is due, and what it causes, before it returns.</summary>
    /// <returns>How many runs there were, repeated ones counted each time.</returns>
    public int RunAsyncOperations() => Engine.AsyncWork.RunDue();

    public void Dispose()
    {
        Engine.AsyncWork.Dispose();
        Engine.Database.Dispose();
    }

    private static void WriteFirstRows(Database database, SolutionContent solution, RowStore rows, TimeProvider clock)
    {
        var session = database.TakeWriter();
        try
        {
            session.Begin();
            var now = clock.GetUtcNow().UtcDateTime;
            new FirstRows(solution.Catalog, rows, session, now).Write();
            new SolutionRoles(solution, rows, session, now).Write();
            new ComponentRows(solution, rows, session, now).Write();
            session.Commit();
        }
        finally
        {
            database.Return(session);
        }
    }

    private sealed class Observation(Organization organization, IRequestObserver observer) : IDisposable
    {
        public void Dispose()
        {
            lock (organization.observing) organization.Engine.Observers = [.. organization.Engine.Observers.Where(other => other != observer)];
        }
    }
}
