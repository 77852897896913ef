using CrmCoaching.Data;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis.Scorecards;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Kpis;

/// <summary>A company's 8,800 opportunities: every rep and month agrees with plain SQL over the export.</summary>
public sealed class SalesExportTests
{
    [SalesExportFact]
    public void EveryRepAndMonth_EqualsSqlOverTheExport()
    {
        using var export = new SalesExport(SalesExportFactAttribute.Folder);
        using var host = new CoachingHost();
        host.LoadDefaults();
        var reps = export.WriteTo(host.Service);
        while (Freeze(host))
        {
        }

        var kept = Kept(host.Service);
        Assert.Equal(35 * 15, kept.Keys.Count(key => reps.Values.Contains(key.Rep)));
        AssertSame("revenue", "SELECT agent, strftime('%Y-%m', closed) AS month, SUM(value) FROM deal WHERE stage = 'Won' GROUP BY agent, month");
        AssertSame("won_count", "SELECT agent, strftime('%Y-%m', closed) AS month, COUNT(*) FROM deal WHERE stage = 'Won' GROUP BY agent, month");
        AssertSame("closed_count", "SELECT agent, strftime('%Y-%m', closed) AS month, COUNT(*) FROM deal WHERE stage IN ('Won', 'Lost') GROUP BY agent, month");
        AssertSame("new_opportunities", "SELECT agent, strftime('%Y-%m', engaged) AS month, COUNT(*) FROM deal WHERE engaged IS NOT NULL GROUP BY agent, month");

        void AssertSame(string code, string sql)
        {
            var expected = export.Query(sql).ToDictionary(row => (reps[row.Agent], row.Month), row => row.Value);
            foreach (var month in kept.Where(month => reps.Values.Contains(month.Key.Rep)))
                Assert.Equal(expected.GetValueOrDefault(month.Key), month.Value[code].Actual.Value);
        }
    }

    private static bool Freeze(CoachingHost host) => (bool)host.Service.Execute(new OrganizationRequest("coach_FreezeMonths")
    {
        ["From"] = new DateTime(2016, 10, 1, 0, 0, 0, DateTimeKind.Utc),
        ["To"] = new DateTime(2017, 12, 1, 0, 0, 0, DateTimeKind.Utc),
        ["Budget"] = 60,
    })["More"];

    private static Dictionary<(Guid Rep, string Month), IReadOnlyDictionary<string, MonthValue>> Kept(IOrganizationService service)
    {
        var query = new QueryExpression(RepMonthTable.LogicalName) { ColumnSet = new ColumnSet(RepMonthTable.Rep, RepMonthTable.Month, RepMonthTable.Values) };
        return service.RetrieveMultiple(query).Entities.ToDictionary(
            row => (row.Lookup(RepMonthTable.Rep)!.Value, row.Day(RepMonthTable.Month)!.Value.ToString()[..7]),
            row => MonthValueJson.Read(row.Text(RepMonthTable.Values)));
    }
}
