using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>
/// Plans the 1:1s that have come within the horizon, of all cadences. A cadence says itself through which day it is planned, so a day on which nothing is
/// due costs one read, and one on which much is due reads once for many cadences and writes what is missing.
/// </summary>
public sealed class HorizonRolling(IOrganizationService service) : IMaintenanceJob
{
    /// <summary>1:1s that are looked at together. Each new one is four writes, so the clock is looked at between them.</summary>
    private const int OneOnOnesPerSlice = 200;

    public string Name => "HorizonRolling";

    public JobOutcome Run(MaintenanceRun run)
    {
        var settings = new CadenceSettings(run.Settings);
        var planner = new HorizonPlanner(service, settings, run.NowUtc);

        // Somewhere it is a day later already; which of these are due is decided on each one's own calendar.
        var due = new CadenceStore(service, new ZoneBook(service), settings)
            .DueUntil(LocalDate.Of(run.NowUtc).AddDays(settings.HorizonDays + 1))
            .Where(planner.IsDue)
            .Where(cadence => run.Watermark is null || string.CompareOrdinal(Mark(cadence), run.Watermark) > 0)
            .OrderBy(Mark, StringComparer.Ordinal).ToList();
        if (due.Count == 0)
            return new JobOutcome(0, null);

        var able = new PairBook(service);
        var slices = new Queue<List<CadenceRow>>(SliceRule.BySize([.. due.Where(able.CanMeet)], planner.Missing, OneOnOnesPerSlice));
        var written = 0;
        while (slices.Count > 0)
        {
            var slice = slices.Dequeue();
            written += planner.PlanAll(slice, run.HasTime, out var done);
            if (done < slice.Count || (slices.Count > 0 && !run.HasTime()))
                return new JobOutcome(written, Mark(slice[done - 1]));
        }

        return new JobOutcome(written, null);
    }

    private static string Mark(CadenceRow cadence) => cadence.Id.ToString("D");
}
