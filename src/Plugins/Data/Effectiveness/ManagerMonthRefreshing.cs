using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.People;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>Keeps the coaching facts of all managers up to date: the current month as it stands, ended ones until they freeze.</summary>
public sealed class ManagerMonthRefreshing(IOrganizationService service) : IMaintenanceJob
{
    private const int ManagersPerSlice = 50;

    public string Name => "ManagerMonthRefreshing";

    public JobOutcome Run(MaintenanceRun run)
    {
        var after = Guid.TryParse(run.Watermark, out var last) ? last : Guid.Empty;
        List<Team> remaining = [.. new TeamStore(service).All().Where(team => team.Manager.CompareTo(after) > 0)];
        if (remaining.Count == 0)
            return new JobOutcome(0, null);

        var settings = EffectivenessSettingNames.Of(run.Settings);
        var freezing = KpiSettingNames.Of(run.Settings);
        var results = new RepResultStore(service, run.Settings, run.NowUtc.Year);
        var facts = new TeamFactsStore(service, settings, results, new ExpectationStore(service, freezing.WorkingWeek));
        var written = 0;
        do
        {
            List<Team> slice = [.. remaining.Take(ManagersPerSlice)];
            written += Refresh(slice, facts, settings, freezing, run.NowUtc);
            remaining.RemoveRange(0, slice.Count);
            after = slice[slice.Count - 1].Manager;
        }
        while (remaining.Count > 0 && run.HasTime());

        return new JobOutcome(written, remaining.Count > 0 ? after.ToString("D") : null);
    }

    private int Refresh(IReadOnlyList<Team> teams, TeamFactsStore facts, EffectivenessSettings settings, KpiSettings freezing, DateTime nowUtc)
    {
        var latest = CalendarMonth.Of(LocalDate.Of(nowUtc)).Add(1);
        var months = new ManagerMonthStore(service);
        var kept = months.Of([.. teams.Select(team => team.Manager)], latest.Add(-settings.EffectMonths - 1), latest).ToLookup(month => month.Month.Manager);
        var due = teams.ToDictionary(
            team => team.Manager,
            team => DueMonthsRule.Of([.. kept[team.Manager].Select(one => one.Month)], CalendarMonth.Of(team.Zone.DateOf(nowUtc)), settings));
        CalendarMonth[] all = [.. due.Values.SelectMany(own => own).Distinct().OrderBy(month => month)];
        var factsOf = facts.Of(teams, all, (manager, month) => kept[manager].FirstOrDefault(one => one.Month.Month == month)?.Team, nowUtc);
        var rule = new ManagerMonthRule(settings);
        var written = 0;
        foreach (var team in teams)
        {
            var today = team.Zone.DateOf(nowUtc);
            foreach (var month in due[team.Manager])
            {
                var earlier = kept[team.Manager].FirstOrDefault(one => one.Month.Month == month);
                var known = factsOf(team, month);
                if (earlier is null && !DueMonthsRule.HasContent(known, month, CalendarMonth.Of(today)))
                    continue;

                written += months.Save(rule.Of(known, month, today, MonthRule.IsFrozen(month, today, freezing)), team.Name, earlier) ? 1 : 0;
            }
        }

        return written;
    }
}
