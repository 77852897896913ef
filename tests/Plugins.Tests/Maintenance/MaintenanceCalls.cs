using System.Text.Json;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Maintenance;

/// <summary>Calls of the day's work.</summary>
internal static class MaintenanceCalls
{
    private const int MostCalls = 1000;

    /// <summary>Calls until nothing is left to do.</summary>
    /// <returns>The rows that each job wrote.</returns>
    public static Dictionary<string, int> RunDay(this HostFixture host, int budget = 30)
    {
        var written = new Dictionary<string, int>();
        for (var calls = 0; calls < MostCalls; calls++)
        {
            var more = host.RunOnce(out var done, budget);
            foreach (var job in done) written[job.Name] = written.GetValueOrDefault(job.Name) + job.Written;
            if (!more) return written;
        }

        throw new InvalidOperationException($"The day's work has no end: {string.Join(", ", written)}.");
    }

    /// <summary>The whole round, in calls that each have so much time; in a host without guards.</summary>
    /// <returns>How many rows were written.</returns>
    public static int Work(this HostFixture host, TimeSpan budget)
    {
        var system = host.As(KnownRows.SystemUser);
        var written = 0;
        for (var calls = 0; calls < MostCalls; calls++)
        {
            var time = new CallTime(host.Clock.GetUtcNow().UtcDateTime, budget);
            var more = new MaintenanceRound(system, MaintenanceJobs.All(system), _ => { }).Advance(time, out var done);
            written += done?.Written ?? 0;
            if (!more) return written;
        }

        throw new InvalidOperationException("The day's work has no end.");
    }

    /// <summary>Every slice ends its call.</summary>
    public static int WorkSliceBySlice(this HostFixture host) => host.Work(TimeSpan.Zero);

    public static bool RunOnce(this HostFixture host, out IReadOnlyList<(string Name, int Written, bool More)> done, int budget = 30)
    {
        var response = host.Service.Execute(new OrganizationRequest("coach_RunDailyMaintenance") { ["Budget"] = budget });
        using var json = JsonDocument.Parse((string)response["Done"]);
        done = [.. json.RootElement.EnumerateArray().Select(job =>
            (job.GetProperty("job").GetString()!, job.GetProperty("written").GetInt32(), job.GetProperty("more").GetBoolean()))];
        return (bool)response["More"];
    }
}
