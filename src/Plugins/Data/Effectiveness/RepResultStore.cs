using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;
using CrmCoaching.Domain.Kpis.Scorecards;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>What reps achieved: closed months as they are kept, the current one to date.</summary>
public sealed class RepResultStore
{
    private readonly KpiCatalog catalog;
    private readonly KpiSettings settings;
    private readonly RepResultRule rule;
    private readonly IReadOnlyDictionary<Guid, IReadOnlyList<AnnualGoal>> goals;
    private readonly RepMonthStore months;
    private readonly ReadingStore readings;
    private readonly KpiGoalStore? platformGoals;

    /// <summary>Reads definitions and the year's goals, which serve all slices.</summary>
    public RepResultStore(IOrganizationService service, IReadOnlyDictionary<string, string> allSettings, int year)
    {
        catalog = new KpiDefinitionStore(service).Catalog();
        settings = KpiSettingNames.Of(allSettings);
        rule = new RepResultRule(catalog, settings);
        var goalStore = new KpiGoalStore(service);
        goals = goalStore.OfYears([year - 1, year, year + 1]);
        platformGoals = KpiSettingNames.TakesGoalsOfThePlatform(allSettings) ? goalStore : null;
        months = new RepMonthStore(service);
        readings = new ReadingStore(service);
    }

    /// <summary>The kept months, one read per 5,000.</summary>
    public IReadOnlyList<RepResult> Kept(IReadOnlyList<Guid> reps, CalendarMonth first, CalendarMonth last) =>
        [.. SliceRule.BySize(reps, _ => 1, ReadingSize.MostReps).SelectMany(slice => months.Of(slice, first, last)).Select(month => rule.Of(month.Rep, month.Record.Month, month.Record.Of))];

    /// <summary>The present month to date, against goals pro-rated by working days: for each zone one read per source of a headline result, and one of the platform's goals where these count.</summary>
    public IReadOnlyList<RepResult> ToDate(IEnumerable<Rep> reps, DateTime nowUtc) =>
        [.. reps.GroupBy(rep => rep.Zone.Code).SelectMany(zone => SliceRule.BySize([.. zone], _ => 1, ReadingSize.MostReps)).SelectMany(slice => ToDate(slice, nowUtc))];

    private IReadOnlyList<RepResult> ToDate(List<Rep> reps, DateTime nowUtc)
    {
        var today = reps[0].Zone.DateOf(nowUtc);
        var days = new DateSpan(today.FirstOfMonth, today);
        var demands = new DemandRule(catalog, settings, today).Needed(rule.Kpis.Select(kpi => new Demand(kpi.Code, days)));
        if (readings.TryRead(catalog, demands, new ReadScope([.. reps.Select(rep => rep.Id)], reps[0].Zone, nowUtc)) is { } read)
        {
            var periods = platformGoals?.OfThePlatform(reps, CalendarMonth.Of(today).Span, catalog);
            return [.. reps.Select(rep => Result(rep, periods?[rep.Id] ?? [], days, today, read))];
        }

        var half = reps.Count / 2;
        return half == 0 ? [] : [.. ToDate([.. reps.Take(half)], nowUtc), .. ToDate([.. reps.Skip(half)], nowUtc)];
    }

    private RepResult Result(Rep rep, IEnumerable<PeriodGoal> periods, DateSpan days, LocalDate today, Readings read)
    {
        var book = new GoalBook(catalog, goals.TryGetValue(rep.Id, out var own) ? own : [], periods, settings.WorkingWeek);
        var evaluator = new KpiEvaluator(catalog, settings, today, book, demand => read.Of(rep.Id, demand));
        return rule.Of(rep.Id, CalendarMonth.Of(today), code => new MonthValue(evaluator.Of(code, days), book.Of(catalog[code], days)));
    }
}
