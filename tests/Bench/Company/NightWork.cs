using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Bench.Company;

/// <summary>The day's work, called until nothing is left.</summary>
internal static class NightWork
{
    private const int BudgetSeconds = 30;

    /// <param name="called">Told after each call what job it did, empty for the opening, and the rows it wrote.</param>
    /// <returns>Rows written.</returns>
    public static int Do(IOrganizationService service, Action<string, int>? called = null)
    {
        var written = 0;
        for (var more = true; more;)
        {
            var response = service.Execute(new OrganizationRequest("coach_RunDailyMaintenance") { ["Budget"] = BudgetSeconds });
            more = (bool)response["More"];
            using var done = JsonDocument.Parse((string)response["Done"]);
            var job = done.RootElement.EnumerateArray().Select(one => (Name: one.GetProperty("job").GetString()!, Written: one.GetProperty("written").GetInt32())).SingleOrDefault();
            written += job.Written;
            called?.Invoke(job.Name ?? "", job.Written);
        }

        return written;
    }
}
