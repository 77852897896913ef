using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>Cadences as rows.</summary>
public sealed class CadenceStore(IOrganizationService service, ZoneBook zones, CadenceSettings settings)
{
    private const string RepAlias = "rep";
    private const string ManagerAlias = "manager";

    /// <summary>What a plan is made of.</summary>
    public static IReadOnlyList<string> PlanColumns { get; } =
    [
        CadenceTable.Frequency, CadenceTable.Weekday, CadenceTable.StartTime, CadenceTable.TimeZoneCode, CadenceTable.DurationMinutes,
        CadenceTable.BufferMinutes, CadenceTable.StartsOn,
    ];

    /// <summary>One active cadence, or null.</summary>
    public CadenceRow? Find(Guid id)
    {
        var query = Active();
        query.Criteria.AddCondition(CadenceTable.Id, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.Select(Row).FirstOrDefault();
    }

    /// <summary>
    /// The active cadences of which an occurrence up to some day may still have to be planned, by their ids: one read per 5,000, and none of them when
    /// nothing is due.
    /// </summary>
    public IReadOnlyList<CadenceRow> DueUntil(LocalDate day)
    {
        var query = Active();
        var due = query.Criteria.AddFilter(LogicalOperator.Or);
        due.AddCondition(CadenceTable.Horizon, ConditionOperator.Null);
        due.AddCondition(CadenceTable.Horizon, ConditionOperator.LessThan, day.ToDateTime());
        return All(query);
    }

    /// <summary>Which of some cadences are active, at most as many as the platform takes in one condition.</summary>
    public IReadOnlyList<CadenceRow> Those(IEnumerable<Guid> ids)
    {
        var query = Active();
        query.Criteria.AddCondition(CadenceTable.Id, ConditionOperator.In, [.. ids.Cast<object>()]);
        return All(query);
    }

    /// <summary>The active cadences of some reps, at most as many as the platform takes in one condition.</summary>
    public IReadOnlyList<CadenceRow> OfReps(IReadOnlyCollection<Guid> reps)
    {
        var query = Active();
        query.Criteria.AddCondition(CadenceTable.Rep, ConditionOperator.In, [.. reps.Cast<object>()]);
        return All(query);
    }

    /// <summary>The active cadences of a manager's reps, whoever holds them.</summary>
    public IReadOnlyList<CadenceRow> OfTeam(Guid manager)
    {
        var query = Active();
        query.Criteria.AddCondition(RepAlias, SystemUserTable.ParentSystemUserId, ConditionOperator.Equal, manager);
        return All(query);
    }

    /// <summary>What somebody filled in, whole or in part.</summary>
    public CadenceDraft Draft(Entity row, string label) => new(
        label,
        CadenceChoices.Frequency(row.Choice(CadenceTable.Frequency)),
        CadenceChoices.Weekday(row.Choice(CadenceTable.Weekday)),
        row.Number<int>(CadenceTable.StartTime),
        zones.Find(row.Number<int>(CadenceTable.TimeZoneCode)),
        row.Number<int>(CadenceTable.DurationMinutes) ?? settings.LengthMinutes,
        row.Number<int>(CadenceTable.BufferMinutes) ?? settings.BufferMinutes,
        row.Day(CadenceTable.StartsOn));

    /// <summary>
    /// Notes through which day all is planned. Written before anything is planned, it also makes whoever else plans this cadence wait until this
    /// transaction ends, and then find what was planned in it.
    /// </summary>
    public void TakeTurn(Guid cadence, LocalDate? plannedThrough) =>
        service.Update(new Entity(CadenceTable.LogicalName, cadence) { [CadenceTable.Horizon] = plannedThrough?.ToDateTime() });

    private static QueryExpression Active()
    {
        var query = new QueryExpression(CadenceTable.LogicalName)
        {
            ColumnSet = new ColumnSet([CadenceTable.Manager, CadenceTable.Rep, CadenceTable.Horizon, CadenceTable.OverrideReason, .. PlanColumns]),
        };
        query.Criteria.AddCondition(CadenceTable.StateCode, ConditionOperator.Equal, CadenceTable.State.Active);
        query.AddOrder(CadenceTable.Id, OrderType.Ascending);
        var rep = query.AddLink(SystemUserTable.LogicalName, CadenceTable.Rep, SystemUserTable.Id, JoinOperator.LeftOuter);
        rep.EntityAlias = RepAlias;
        rep.Columns = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId, SystemUserTable.IsDisabled);
        var manager = query.AddLink(SystemUserTable.LogicalName, CadenceTable.Manager, SystemUserTable.Id, JoinOperator.LeftOuter);
        manager.EntityAlias = ManagerAlias;
        manager.Columns = new ColumnSet(SystemUserTable.IsDisabled);
        return query;
    }

    private List<CadenceRow> All(QueryExpression query) => [.. service.Rows(query).Select(Row)];

    private CadenceRow Row(Entity row) => new(
        row.Id,
        row.Lookup(CadenceTable.Manager)!.Value,
        row.Lookup(CadenceTable.Rep)!.Value,
        row.Text(RowValues.Of(RepAlias, SystemUserTable.FullName)) ?? "",
        row.Lookup(RowValues.Of(RepAlias, SystemUserTable.ParentSystemUserId)),
        row.Number<bool>(RowValues.Of(RepAlias, SystemUserTable.IsDisabled)) ?? true,
        row.Number<bool>(RowValues.Of(ManagerAlias, SystemUserTable.IsDisabled)) ?? true,
        CadenceCheck.Plan(Draft(row, "Cadence"), settings.WorkingWeek, out _),
        row.Day(CadenceTable.Horizon))
    {
        OverrideReason = row.Choice(CadenceTable.OverrideReason),
    };
}
