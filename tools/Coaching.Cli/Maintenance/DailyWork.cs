using System.Text.Json.Nodes;
using CrmCoaching.Cli.Connections;

namespace CrmCoaching.Cli.Maintenance;

/// <summary>
/// Calls the daily maintenance until nothing is left. A job that fails takes its call with it; the environment then gives the
/// others their turn, half a minute later.
/// </summary>
/// <param name="pause">How long to wait after a failed call.</param>
/// <param name="changed">Told of the totals after each call.</param>
internal sealed class DailyWork(DataverseConnection connection, int budgetSeconds, TimeSpan pause, Action<IReadOnlyCollection<JobTotal>> changed)
{
    /// <summary>The code with which the solution says that a job failed.</summary>
    private const int JobFailed = 427181901;

    /// <summary>So many in a row mean that only what fails is left.</summary>
    private const int MostFailures = 4;

    private readonly Dictionary<string, JobTotal> totals = new(StringComparer.Ordinal);

    /// <exception cref="CommandFailure">The environment refused, or a job failed every time; everything else is done then.</exception>
    public async Task<IReadOnlyCollection<JobTotal>> Run(CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            try
            {
                if (!await Call(cancellation))
                {
                    return totals.Values;
                }

                failures = 0;
            }
            catch (CommandFailure failure) when (failure.RefusalCode == JobFailed && ++failures < MostFailures)
            {
                await Task.Delay(pause, cancellation);
            }
        }
    }

    private async Task<bool> Call(CancellationToken cancellation)
    {
        var answer = await connection.Execute(WebApiOperation.Action("coach_RunDailyMaintenance", new JsonObject { ["Budget"] = budgetSeconds }), cancellation);
        foreach (var done in JsonNode.Parse(answer["Done"]?.GetValue<string>() ?? "[]")!.AsArray())
        {
            var job = done!["job"]!.GetValue<string>();
            var total = totals.GetValueOrDefault(job) ?? new JobTotal(job, 0, 0, 0);
            totals[job] = total.And(done["written"]!.GetValue<int>(), done["seconds"]!.GetValue<double>());
        }

        changed(totals.Values);
        return answer["More"]?.GetValue<bool>() ?? false;
    }
}
