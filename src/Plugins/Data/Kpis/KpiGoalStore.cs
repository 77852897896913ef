using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Kpis;

/// <summary>Goals of many reps, and the platform's own goals.</summary>
public sealed class KpiGoalStore(IOrganizationService service)
{
    private const string MetricAlias = "metric";
    private const string DefinitionAlias = "kpi";

    /// <summary>Every rep's goals of the given years. One read per 5,000 goals.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<AnnualGoal>> OfYears(IReadOnlyCollection<int> years)
    {
        var query = new QueryExpression(KpiGoalTable.LogicalName) { ColumnSet = new ColumnSet([.. KpiGoalRow.Columns]) };
        query.Criteria.AddCondition(KpiGoalTable.Year, ConditionOperator.In, years.Cast<object>().ToArray());
        query.Criteria.AddCondition(KpiGoalTable.StateCode, ConditionOperator.Equal, KpiGoalTable.State.Active);
        var definition = query.AddLink(KpiDefinitionTable.LogicalName, KpiGoalTable.Kpi, KpiDefinitionTable.Id);
        definition.EntityAlias = DefinitionAlias;
        definition.Columns = new ColumnSet(KpiDefinitionTable.Key);

        var goals = new Dictionary<Guid, List<AnnualGoal>>();
        foreach (var row in service.ReadAll(query, KpiGoalTable.Id))
        {
            var code = row.Text(RowValues.Of(DefinitionAlias, KpiDefinitionTable.Key));
            if (row.Lookup(KpiGoalTable.Rep) is not { } rep || code is null || KpiGoalRow.Read(row, null, code) is not { } goal)
                continue;
            if (!goals.TryGetValue(rep, out var own))
                goals.Add(rep, own = []);
            own.Add(goal);
        }

        return goals.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<AnnualGoal>)pair.Value);
    }

    /// <summary>The platform's goals of some reps whose metric has the name or the code of a KPI. One read per 5,000.</summary>
    /// <param name="days">Goals that touch them.</param>
    public ILookup<Guid, PeriodGoal> OfThePlatform(IReadOnlyCollection<Rep> reps, DateSpan days, KpiCatalog catalog)
    {
        var query = new QueryExpression(GoalTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                GoalTable.GoalOwnerId, GoalTable.GoalStartDate, GoalTable.GoalEndDate, GoalTable.TargetMoney, GoalTable.TargetDecimal, GoalTable.TargetInteger),
        };
        query.Criteria.AddCondition(GoalTable.GoalOwnerId, ConditionOperator.In, reps.Select(rep => (object)rep.Id).ToArray());
        // One that was closed when its time was over is still what was aimed at then.
        query.Criteria.AddCondition(GoalTable.StatusCode, ConditionOperator.In, GoalTable.Status.Open, GoalTable.Status.Closed);
        // A day more at both ends: the columns are instants.
        query.Criteria.AddCondition(GoalTable.GoalStartDate, ConditionOperator.LessEqual, days.Last.AddDays(1).ToDateTime());
        query.Criteria.AddCondition(GoalTable.GoalEndDate, ConditionOperator.GreaterEqual, days.First.AddDays(-1).ToDateTime());
        query.AddOrder(GoalTable.Id, OrderType.Ascending);
        var metric = query.AddLink(MetricTable.LogicalName, GoalTable.MetricId, MetricTable.Id);
        metric.EntityAlias = MetricAlias;
        metric.Columns = new ColumnSet(MetricTable.Name);

        var zones = reps.ToDictionary(rep => rep.Id, rep => rep.Zone);
        return service.Rows(query)
            .Select(row => (Rep: row.Lookup(GoalTable.GoalOwnerId) ?? Guid.Empty, Row: row))
            .Where(one => zones.ContainsKey(one.Rep))
            .Select(one => (one.Rep, Goal: Period(one.Row, catalog, zones[one.Rep])))
            .Where(one => one.Goal is { } goal && goal.Days.First <= days.Last && goal.Days.Last >= days.First)
            .ToLookup(one => one.Rep, one => one.Goal!);
    }

    private static PeriodGoal? Period(Entity row, KpiCatalog catalog, LocalZone zone)
    {
        var name = row.Text(RowValues.Of(MetricAlias, MetricTable.Name));
        var kpi = catalog.All.FirstOrDefault(one => Same(one.Code, name) || Same(one.Label.Name, name));
        var target = row.Amount(GoalTable.TargetMoney) ?? row.Number<decimal>(GoalTable.TargetDecimal) ?? row.Number<int>(GoalTable.TargetInteger);
        return kpi is not null && target is not null
            && row.Instant(GoalTable.GoalStartDate) is { } start && row.Instant(GoalTable.GoalEndDate) is { } end
            && (First: zone.DayOfMidnight(start), Last: zone.DayOfMidnight(end)) is var days && days.First <= days.Last
            ? new PeriodGoal(kpi.Code, new DateSpan(days.First, days.Last), target.Value)
            : null;
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
