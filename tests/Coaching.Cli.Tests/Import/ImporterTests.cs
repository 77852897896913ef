using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Import.Load;
using CrmCoaching.Cli.Import.Source;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Tests.Import;

/// <summary>A small export through the Web API into an organisation that runs the shipped plug-in.</summary>
public sealed class ImporterTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2017, 12, 15);
    private readonly WebHostFixture host = new(new HostFixtureOptions { PluginAssembly = Repository.PluginAssembly });
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coach-import-");

    public ImporterTests()
    {
        host.Clock.Set(AsOf.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        Write(SourceFolder.AccountsFile, "account,sector,year_established,revenue,employees,office_location,subsidiary_of", "Konex,retail,1999,12.5,40,Norway,", "Konex Süd,retail,,,,,Konex");
        Write(SourceFolder.ProductsFile, "product,series,sales_price", "GTX Pro,GTX,4821");
        Write(SourceFolder.TeamsFile, "sales_agent,manager,regional_office", "Rep One,Manager One,East", "Rep Two,Manager One,West");
        Write(
            SourceFolder.PipelineFile,
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
            "WON,Rep One,GTXPro,Konex,Won,2017-10-02,2017-11-03,4800",
            "LATER,Rep One,GTX Pro,Konex Süd,Won,2017-11-02,2017-12-20,4700",
            "LOST,Rep Two,GTX Pro,Konex,Lost,2017-10-05,2017-12-15,0",
            "FUTURE,Rep Two,GTX Pro,Konex,Engaging,2017-12-16,,",
            "UNDATED,Rep Two,GTX Pro,,Prospecting,,,",
            "STRANGE,Rep Two,Abacus 9000,Konex,Engaging,2017-10-05,,");
    }

    public void Dispose()
    {
        host.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Opportunities_StandAsTheyStoodThatDay()
    {
        await Import();
        var states = Opportunities().ToDictionary(row => row.Id, row => row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(
            new Dictionary<Guid, int> { [Id("WON")] = 1, [Id("LATER")] = 0, [Id("LOST")] = 2, [Id("UNDATED")] = 0 },
            states);
    }

    [Fact]
    public async Task Win_CarriesValueDatesAndCredit()
    {
        await Import();
        var won = Opportunities().Single(row => row.Id == Id("WON"));
        Assert.Equal(4800m, won.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2017, 11, 3), won.GetAttributeValue<DateTime>("actualclosedate").Date);
        // Noon in New York, where the region East is.
        Assert.Equal(new DateTime(2017, 10, 2, 16, 0, 0), won.GetAttributeValue<DateTime>("createdon"));
        Assert.Equal("Rep One", won.GetAttributeValue<EntityReference>(OpportunityTable.ClosedOwner).Name);
    }

    [Fact]
    public async Task NearMiss_IsReportedAndAStrangeNameRejectedWithItsLine()
    {
        var summary = await Import();
        Assert.Equal(["product 'GTXPro' taken as 'GTX Pro' in 1 rows"], summary.Opportunities.NearMisses);
        Assert.Equal(1, summary.Rejected);
        Assert.Contains("sales_pipeline.csv,7,product,Abacus 9000,", await File.ReadAllTextAsync(RejectsFile.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondImport_MakesNoDoubles()
    {
        await Import();
        var before = Counts();
        var summary = await Import();
        Assert.Equal(before, Counts());
        Assert.Equal((0, 0, 4), (summary.Opportunities.Created, summary.Opportunities.Closed, summary.Opportunities.Present));
    }

    [Fact]
    public async Task ImportThatStoppedHalfWay_GoesOn()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import(new StopAt("Won and lost", stop), cancellation: stop.Token));
        await Import();
        Assert.Equal([0, 0, 1, 2], Opportunities().Select(row => row.GetAttributeValue<OptionSetValue>("statecode").Value).Order());
    }

    [Fact]
    public async Task PastMonths_AreFrozen()
    {
        await Import();
        var months = host.Service.RetrieveMultiple(new QueryExpression(RepMonthTable.LogicalName) { ColumnSet = new ColumnSet(RepMonthTable.Month, RepMonthTable.Rep) });
        Assert.Equal(
            [(10, "Rep One"), (10, "Rep Two"), (11, "Rep One"), (11, "Rep Two")],
            months.Entities.Select(row => (row.GetAttributeValue<DateTime>(RepMonthTable.Month).Month, row.GetAttributeValue<EntityReference>(RepMonthTable.Rep).Name)).Order());
    }

    [Fact]
    public async Task Shift_MovesEveryDate()
    {
        await Import(shift: 10);
        Assert.Equal(new DateTime(2017, 11, 13), Opportunities().Single(row => row.Id == Id("WON")).GetAttributeValue<DateTime>("actualclosedate").Date);
        Assert.DoesNotContain(Opportunities(), row => row.Id == Id("LOST") && row.GetAttributeValue<OptionSetValue>("statecode").Value != 0);
    }

    [Fact]
    public async Task WithoutLeaveToCreateUsers_MissingOnesAreNamed()
    {
        var failure = await Assert.ThrowsAsync<CommandFailure>(() => Import(createUsers: false));
        Assert.Contains("Rep One", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Opportunities());
    }

    private FileInfo RejectsFile => new(Path.Combine(folder.FullName, "rejects.csv"));

    private static Guid Id(string source) => RowId.Of("opportunity", source);

    private async Task<ImportSummary> Import(
        IImportProgress? progress = null, int shift = 0, bool createUsers = true, CancellationToken cancellation = default)
    {
        using var connection = new DataverseConnection(host.Url);
        return await new Importer(connection, new ImportOptions(folder, AsOf, shift, createUsers, RejectsFile), progress ?? new Silent()).Run(cancellation);
    }

    private IReadOnlyList<Entity> Opportunities() => [.. host.Service.RetrieveMultiple(new QueryExpression("opportunity") { ColumnSet = new ColumnSet(true) }).Entities];

    private List<int> Counts() =>
        [.. new[] { "opportunity", "account", "product", "systemuser", "businessunit", "opportunityclose", "opportunityproduct", "coach_repmonth" }
            .Select(table => host.Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count)];

    private void Write(string file, params string[] lines) => File.WriteAllText(Path.Combine(folder.FullName, file), string.Join('\n', lines));

    private sealed class Silent : IImportProgress
    {
        public void Start(string task, int total)
        {
        }

        public void Advance(string task, int done)
        {
        }
    }

    private sealed class StopAt(string when, CancellationTokenSource stop) : IImportProgress
    {
        public void Start(string task, int total)
        {
            if (task == when)
            {
                stop.Cancel();
            }
        }

        public void Advance(string task, int done)
        {
        }
    }
}
