using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Runs;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Maintenance;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Maintenance;

/// <summary>
/// A round of the day's work, over as many calls as it takes: the first one only opens it, so that a job that fails at
/// once cannot keep it from being noted; each of the others does one job or a part of it. Calls that overlap take turns.
/// </summary>
public sealed class MaintenanceRound(IOrganizationService service, IReadOnlyList<IMaintenanceJob> jobs, Action<string> trace)
{
    /// <summary>The row whose holder works; others wait.</summary>
    public const string Round = "DailyMaintenance";
    private readonly RunStore store = new(service);

    /// <param name="done">What this call did; null when it opened the round.</param>
    /// <returns>Whether the round goes on with another call.</returns>
    public bool Advance(CallTime time, out DoneJob? done)
    {
        var runs = InTurn();
        var names = jobs.Select(job => job.Name).ToArray();
        runs.TryGetValue(Round, out var round);
        var queue = JobQueue.Read(round?.Watermark, names);
        var openedOn = round?.StartedOn;
        done = null;
        if (queue.IsOver(openedOn, time.StartUtc))
        {
            queue = queue.Anew(names);
            openedOn = time.StartUtc;
        }
        else
        {
            var next = queue.Next(round?.EndedOn, time.StartUtc);
            runs.TryGetValue(next, out var run);
            done = Do(jobs.First(job => job.Name == next), run, time, out var cameFurther);
            queue = !done.More ? queue.Without(next) : cameFurther ? queue.Again(next) : queue.Last(next);
        }

        store.Save(Round, round, queue.ToString(), !queue.IsEmpty, openedOn ?? time.StartUtc, time.NowUtc);
        return !queue.IsEmpty;
    }

    /// <summary>Looks again once the row is held, since another call may have gone on meanwhile.</summary>
    private IReadOnlyDictionary<string, RunRow> InTurn()
    {
        var runs = store.All();
        if (!runs.TryGetValue(Round, out var round))
            return runs;

        store.TakeTurn(round);
        return store.All();
    }

    private DoneJob Do(IMaintenanceJob job, RunRow? run, CallTime time, out bool cameFurther)
    {
        var before = time.Elapsed;
        var from = string.IsNullOrEmpty(run?.Watermark) ? null : run!.Watermark;
        var outcome = Try(job, new MaintenanceRun(time.StartUtc, new SettingStore(service).All(), from, time.IsLeft));
        store.Save(job.Name, run, outcome.Watermark ?? "", outcome.More, time.StartUtc, time.NowUtc);
        cameFurther = outcome.Watermark != from;
        return new DoneJob
        {
            Job = job.Name,
            Written = outcome.Written,
            More = outcome.More,
            Seconds = Math.Round((time.Elapsed - before).TotalSeconds, 2),
        };
    }

    /// <summary>Says which job it was; the operation is lost all the same.</summary>
    private JobOutcome Try(IMaintenanceJob job, MaintenanceRun run)
    {
        try
        {
            return job.Run(run);
        }
        catch (Exception failure) when (failure is not RefusedException)
        {
            trace($"{job.Name}: {failure.GetType().FullName} {failure.StackTrace}");
            throw new RefusedException(new Refusal(
                RefusalCode.MaintenanceJobFailed,
                $"Daily maintenance, {job.Name}",
                "The job ended with a fault, so that nothing of this call was kept.",
                "See the plug-in trace log for where; later calls go on with the other jobs."));
        }
    }
}
