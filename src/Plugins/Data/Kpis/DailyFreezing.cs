using System;
using System.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.People;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Freezing;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>
/// Records the month that has just ended every day until it is frozen, and the two before it where they are not.
/// Whoever has all of them frozen is not looked at again. Older months are for <c>coach_FreezeMonths</c>.
/// </summary>
public sealed class DailyFreezing(IOrganizationService service) : IMaintenanceJob
{
    private const int MonthsBack = 2;

    /// <summary>The earliest zone's new month begins so long before UTC's; each rep's own zone decides in the end.</summary>
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    public string Name => "MonthFreezing";

    public JobOutcome Run(MaintenanceRun run)
    {
        var ended = CalendarMonth.Of(LocalDate.Of(run.NowUtc + EarliestZone)).Add(-1);
        var request = new FreezeRequest(ended.Add(-MonthsBack), ended, refreeze: false);
        var frozen = new RepMonthStore(service).FrozenMonths(request.From, request.To);
        var reps = new RepStore(service).All().Where(rep => !frozen.TryGetValue(rep.Id, out var months) || months <= MonthsBack);

        var progress = FreezeProgress.Resume(request, run.Watermark);
        var remaining = progress.Remaining(reps);
        if (remaining.Count == 0)
            return new JobOutcome(0, null);

        var written = new MonthFreezing(service).Run(request, remaining, ref progress, run.NowUtc, run.HasTime, run.Settings);
        return new JobOutcome(written, progress.Remaining(remaining).Count > 0 ? progress.ToString() : null);
    }
}
