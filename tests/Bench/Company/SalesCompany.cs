using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Bench.Company;

/// <summary>An organisation in a temporary folder, with the assembly that ships, its people and its rows.</summary>
internal sealed class SalesCompany : IDisposable
{
    private readonly string folder;

    private SalesCompany(string folder, Organization organization, FixedClock clock)
    {
        this.folder = folder;
        Organization = organization;
        Now = clock.GetUtcNow().UtcDateTime;
    }

    public Organization Organization { get; }

    /// <summary>UTC; it stands still.</summary>
    public DateTime Now { get; }
    public IReadOnlyList<Salesperson> Reps { get; private set; } = [];
    public IOrganizationService AsAdministrator => Organization.ServiceFor(KnownRows.Administrator);

    /// <summary>The same rows every time for the same number of opportunities.</summary>
    public static SalesCompany Open(int opportunities)
    {
        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        var clock = new FixedClock();
        var company = new SalesCompany(folder, Organization.Open(new OrganizationOptions
        {
            DatabasePath = Path.Combine(folder, "organization.db"),
            StandardFolder = Repository.Standard,
            SolutionFolder = Repository.Solution,
            PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll"),
            Clock = clock,
            RunsAsyncOperationsInBackground = false,
            IsDurable = false,
        }), clock);
        try
        {
            company.AsAdministrator.Execute(new OrganizationRequest("coach_LoadDefaults"));
            company.Reps = People.Hire(company.AsAdministrator, company.Now);
            History.Write(company, opportunities);
            return company;
        }
        catch
        {
            company.Dispose();
            throw;
        }
    }

    /// <summary>An organisation that is open already and stays so; its people are given.</summary>
    public static SalesCompany Around(Organization organization, FixedClock clock, IReadOnlyList<Salesperson> reps) => new("", organization, clock) { Reps = reps };

    public void Dispose()
    {
        Organization.Dispose();
        if (folder.Length > 0) Directory.Delete(folder, recursive: true);
    }
}
