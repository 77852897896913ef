using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Effectiveness;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;
using CrmCoaching.Domain.Kpis.Scorecards;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>
/// A rep's scorecard: definitions with goals, kept months and settings are one read each, and the KPIs one read per
/// table, user column and date column, as long as the closed months are kept. Of a rep who manages others it is the
/// scorecard of their coaching.
/// </summary>
public sealed class ScorecardStore(IOrganizationService service)
{
    /// <param name="nowUtc">In UTC. A past instant gives the month up to then, from the rows as they are today.</param>
    public Scorecard Of(Rep rep, DateTime nowUtc) => Of(rep, nowUtc, new SettingStore(service).All());

    /// <param name="settings">As <see cref="SettingStore.All"/> gives them, for callers who need others of them too.</param>
    public Scorecard Of(Rep rep, DateTime nowUtc, IReadOnlyDictionary<string, string> settings)
    {
        var ofManagers = new ManagerScorecardStore(service);
        if (ofManagers.Concerns(rep))
            return ofManagers.Of(rep, nowUtc, settings);

        var rules = KpiSettingNames.Of(settings);
        var today = rep.Zone.DateOf(nowUtc);
        var current = CalendarMonth.Of(today);
        var first = current.Add(-rules.TrendMonths);
        var ahead = DemandRule.ComingDays(today, rules).Last;

        var book = new KpiDefinitionStore(service).WithGoalsOf(rep.Id, [.. Enumerable.Range(first.Year, ahead.Year - first.Year + 1)]);
        var kept = new RepMonthStore(service).Of(rep.Id, first, current.Add(-1));
        IEnumerable<PeriodGoal> periods = KpiSettingNames.TakesGoalsOfThePlatform(settings)
            ? new KpiGoalStore(service).OfThePlatform([rep], new DateSpan(first.First, ahead), book.Catalog)[rep.Id]
            : [];
        var goals = new GoalBook(book.Catalog, book.GoalsOf(rep.Id), periods, rules.WorkingWeek);

        var request = new ScorecardRequest(book.Catalog, rules, today, kept);
        var readings = new ReadingStore(service).Read(book.Catalog, request.Demands, new ReadScope([rep.Id], rep.Zone, nowUtc));
        var evaluator = new KpiEvaluator(book.Catalog, rules, today, goals, demand => readings.Of(rep.Id, demand));
        return new ScorecardRule(book.Catalog, rules, goals).Build(rep.Id, nowUtc, request, evaluator, kept);
    }
}
