using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.People;
using CrmCoaching.Data.Runs;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Freezing;
using CrmCoaching.Domain.Kpis.Goals;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>
/// Records the ended months of reps. It works slice by slice while there is time, keeps how far it came, and goes
/// on from there when it is called again with the same request; doing a slice twice changes nothing.
/// </summary>
public sealed class MonthFreezing(IOrganizationService service)
{
    private const string Job = "FreezeMonths";

    /// <summary>Of all reps.</summary>
    /// <param name="nowUtc">In UTC.</param>
    /// <param name="hasTime">Asked after each slice; the first is always done.</param>
    /// <returns>Whether reps are left for another call.</returns>
    public bool Run(FreezeRequest request, DateTime nowUtc, Func<bool> hasTime)
    {
        var runs = new RunStore(service);
        // The day's work records months as well: two at once would both create what is missing.
        runs.TakeTurn(MaintenanceRound.Round);
        var progress = FreezeProgress.Resume(request, runs.Watermark(Job));
        var remaining = progress.Remaining(new RepStore(service).All());
        if (remaining.Count > 0)
            Run(request, remaining, ref progress, nowUtc, hasTime, new SettingStore(service).All());

        var more = progress.Remaining(remaining).Count > 0;
        runs.Save(Job, (more ? progress : progress.Done()).ToString(), more, nowUtc, nowUtc);
        return more;
    }

    /// <param name="remaining">In the order of <see cref="FreezeProgress.Remaining"/>; at least one.</param>
    /// <param name="progress">Where it begins, and then where it stopped.</param>
    /// <param name="nowUtc">In UTC.</param>
    /// <param name="hasTime">Asked after each slice; the first is always done.</param>
    /// <returns>How many rows were written.</returns>
    public int Run(
        FreezeRequest request, IReadOnlyList<Rep> remaining, ref FreezeProgress progress, DateTime nowUtc, Func<bool> hasTime, IReadOnlyDictionary<string, string> settings)
    {
        var slices = Slices(request, settings);
        var written = 0;
        do
        {
            var slice = progress.NextSlice(remaining);
            written += slices.Freeze(slice, request, nowUtc);
            progress = progress.After(slice[slice.Count - 1], slices.NextSlice);
            remaining = [.. remaining.Skip(slice.Count)];
        }
        while (remaining.Count > 0 && hasTime());

        return written;
    }

    private FreezeSlice Slices(FreezeRequest request, IReadOnlyDictionary<string, string> settings)
    {
        var rules = KpiSettingNames.Of(settings);
        var catalog = new KpiDefinitionStore(service).Catalog();
        var goalStore = new KpiGoalStore(service);

        // One year beyond the last month, for what coverage looks ahead to.
        var annual = goalStore.OfYears([.. Enumerable.Range(request.From.Year, request.To.Year - request.From.Year + 2)]);
        var days = new DateSpan(request.From.First, request.To.Last.AddDays(rules.CoverageDays));
        var fromPlatform = KpiSettingNames.TakesGoalsOfThePlatform(settings);

        Func<Rep, GoalBook> GoalsOf(IReadOnlyCollection<Rep> slice)
        {
            var periods = fromPlatform ? goalStore.OfThePlatform(slice, days, catalog) : null;
            return rep => new GoalBook(catalog, annual.TryGetValue(rep.Id, out var own) ? own : [], periods?[rep.Id] ?? [], rules.WorkingWeek);
        }

        return new FreezeSlice(catalog, rules, GoalsOf, new ReadingStore(service), new RepMonthStore(service));
    }
}
