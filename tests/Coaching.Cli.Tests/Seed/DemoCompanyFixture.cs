using CrmCoaching.Cli.Seed;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Tests.Seed;

/// <summary>A small demo company, written once: half of each team, and no history before the coaching.</summary>
public sealed class DemoCompanyFixture : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 20);
    private readonly string folder = Directory.CreateTempSubdirectory("demo").FullName;
    private readonly Organization organization;

    public DemoCompanyFixture()
    {
        var options = new OrganizationOptions
        {
            DatabasePath = Path.Combine(folder, "demo.db"),
            StandardFolder = Repository.Standard,
            SolutionFolder = Repository.Solution,
            PluginAssembly = Repository.PluginAssembly,
            IsDurable = false,
        };
        new DemoCompany(new DemoPlan(Today, Months: 3) { RepsPerManager = 3 }).Write(options, Months.Add);
        organization = Organization.Open(options with
        {
            Clock = new FixedClock(new DateTimeOffset(Today.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero)), RunsAsyncOperationsInBackground = false,
        });
    }

    public CoachingPeriod Period { get; } = CoachingPeriod.EndingOn(Today);

    /// <summary>What was told of each month.</summary>
    public List<string> Months { get; } = [];

    public DateTime Now => organization.Now;

    public IOrganizationService As(Guid user) => organization.ServiceFor(user);

    /// <summary>All rows of a table, all columns.</summary>
    public IReadOnlyList<Entity> All(string table)
    {
        var rows = new List<Entity>();
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
        while (true)
        {
            var page = organization.ServiceFor(KnownRows.Administrator).RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords) return rows;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>The months that are kept of the manager whom colleagues know by this.</summary>
    public IReadOnlyList<Entity> MonthsOf(string known) => [.. All(ManagerMonthTable.LogicalName).Where(row => Manager(row) == IdOf(known))];

    /// <summary>The mean of a measure over the manager's months that have it.</summary>
    public decimal Mean(string known, string column) => MonthsOf(known).Where(row => row.Contains(column)).Average(row => row.GetAttributeValue<decimal>(column));

    public IReadOnlyList<Entity> OneOnOnesOf(string known) => [.. All(OneOnOneTable.LogicalName).Where(row => Manager(row) == IdOf(known))];

    public static Guid IdOf(string known) =>
        CompanyWriter.ManagerId(Cast.Managers.Append(Cast.Predecessor).Single(manager => ManagerHabits.Of(manager.Index).Known == known).Index);

    public void Dispose()
    {
        organization.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Guid Manager(Entity row) => row.GetAttributeValue<EntityReference>(OneOnOneTable.Manager).Id;
}
