using System.Text.Json;
using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Import.Load;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Tests.Kpis;

/// <summary>The whole export in an organisation that runs the shipped plug-in, brought there by the import, which freezes the months, too.</summary>
public sealed class ImportedExport : IDisposable
{
    /// <summary>After the export's last day, and after the days for which its last month stays open.</summary>
    private static readonly DateOnly AsOf = new(2018, 1, 10);

    private readonly Lazy<(WebHostFixture Host, ImportSummary Summary)> organization = new(Import);

    public ImportSummary Summary => organization.Value.Summary;

    private WebHostFixture Host => organization.Value.Host;

    /// <summary>The frozen months: by rep and month (2017-03) the KPIs by code.</summary>
    public IReadOnlyDictionary<(string Rep, string Month), JsonElement> Months()
    {
        var query = new QueryExpression(RepMonthTable.LogicalName) { ColumnSet = new ColumnSet(RepMonthTable.Rep, RepMonthTable.Month, RepMonthTable.Values) };
        return Host.Service.RetrieveMultiple(query).Entities.ToDictionary(
            row => (row.GetAttributeValue<EntityReference>(RepMonthTable.Rep).Name, $"{row.GetAttributeValue<DateTime>(RepMonthTable.Month):yyyy-MM}"),
            row => JsonDocument.Parse(row.GetAttributeValue<string>(RepMonthTable.Values)).RootElement);
    }

    /// <summary>The scorecard that a rep sees that day: the KPIs by code.</summary>
    public IReadOnlyDictionary<string, JsonElement> Scorecard(string rep, DateOnly day)
    {
        Host.Clock.Set(new DateTimeOffset(day, new TimeOnly(23, 0), TimeSpan.Zero));
        var id = RowId.Of("user", rep);
        var answer = Host.As(id).Execute(new OrganizationRequest("coach_GetScorecard") { ["Rep"] = id.Reference(SystemUserTable.LogicalName) });
        return JsonDocument.Parse((string)answer["Scorecard"]).RootElement.GetProperty("kpis").EnumerateArray()
            .ToDictionary(kpi => kpi.GetProperty("code").GetString()!);
    }

    public void Dispose()
    {
        if (organization.IsValueCreated) Host.Dispose();
    }

    private static (WebHostFixture Host, ImportSummary Summary) Import()
    {
        var host = new WebHostFixture(new HostFixtureOptions { PluginAssembly = Repository.PluginAssembly });
        var rejects = new FileInfo(Path.Combine(Path.GetDirectoryName(host.DatabasePath)!, "rejects.csv"));
        host.Clock.Set(AsOf.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        host.Service.Execute(new OrganizationRequest("coach_LoadDefaults"));
        using var connection = new DataverseConnection(host.Url);
        var options = new ImportOptions(new DirectoryInfo(SalesExportFactAttribute.Folder), AsOf, ShiftDays: 0, CreateUsers: true, rejects);
        return (host, Task.Run(() => new Importer(connection, options, new Silent()).Run(CancellationToken.None)).GetAwaiter().GetResult());
    }

    private sealed class Silent : IImportProgress
    {
        public void Start(string task, int total)
        {
        }

        public void Advance(string task, int done)
        {
        }
    }
}
