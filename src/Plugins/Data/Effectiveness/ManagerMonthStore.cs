using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>The coaching facts as rows, one a manager and month.</summary>
public sealed class ManagerMonthStore(IOrganizationService service)
{
    /// <summary>Of some managers: one read per 5,000 months.</summary>
    public IReadOnlyList<KeptManagerMonth> Of(IReadOnlyCollection<Guid> managers, CalendarMonth first, CalendarMonth last)
    {
        if (managers.Count == 0)
            return [];

        var query = Between(first, last);
        query.ColumnSet.AddColumn(ManagerMonthTable.Team);
        query.Criteria.AddCondition(ManagerMonthTable.Manager, ConditionOperator.In, managers.Cast<object>().ToArray());
        return [.. service.Rows(query).Select(Read)];
    }

    /// <summary>Of everybody, without the teams: one read per 5,000 months.</summary>
    public IReadOnlyList<KeptManagerMonth> All(CalendarMonth first, CalendarMonth last) => [.. service.Rows(Between(first, last)).Select(Read)];

    /// <summary>Writes the columns that differ from what is kept; a new month belongs to the manager.</summary>
    /// <returns>Whether anything was written.</returns>
    public bool Save(ManagerMonth month, string manager, KeptManagerMonth? kept)
    {
        var row = new Entity(ManagerMonthTable.LogicalName);
        foreach (var column in ManagerMonthColumn.All)
        {
            var value = column.Kept(month.Of(column.Measure));
            if (value != kept?.Month.Of(column.Measure))
                row[column.Column] = column.Form(value);
        }

        Put(row, ManagerMonthTable.Comparison, ComparisonJson.Write(month.Comparison), kept?.Comparison);
        Put(row, ManagerMonthTable.Team, TeamText.Write(month.Team), kept?.TeamText);
        if (kept is null || kept.Month.IsFrozen != month.IsFrozen)
            row[ManagerMonthTable.IsFrozen] = month.IsFrozen;
        if (row.Attributes.Count == 0)
            return false;

        if (kept is null)
            service.Create(Named(row, month, manager));
        else
            Update(row, kept.Id);
        return true;
    }

    private static void Put(Entity row, string column, string? text, string? kept)
    {
        if (text != (string.IsNullOrEmpty(kept) ? null : kept))
            row[column] = text;
    }

    private void Update(Entity row, Guid id)
    {
        row.Id = id;
        service.Update(row);
    }

    private static Entity Named(Entity row, ManagerMonth month, string manager)
    {
        var reference = new EntityReference(SystemUserTable.LogicalName, month.Manager);
        row[ManagerMonthTable.Name] = $"{manager} {month.Month}";
        row[ManagerMonthTable.Manager] = reference;
        row[ManagerMonthTable.OwnerId] = reference;
        row[ManagerMonthTable.Month] = month.Month.First.ToDateTime();
        return row;
    }

    private static QueryExpression Between(CalendarMonth first, CalendarMonth last)
    {
        var query = new QueryExpression(ManagerMonthTable.LogicalName)
        {
            ColumnSet = new ColumnSet([ManagerMonthTable.Manager, ManagerMonthTable.Month, ManagerMonthTable.IsFrozen, ManagerMonthTable.Comparison, .. ManagerMonthColumn.Names]),
        };
        query.Criteria.AddCondition(ManagerMonthTable.StateCode, ConditionOperator.Equal, ManagerMonthTable.State.Active);
        query.Criteria.AddCondition(ManagerMonthTable.Month, ConditionOperator.OnOrAfter, first.First.ToDateTime());
        query.Criteria.AddCondition(ManagerMonthTable.Month, ConditionOperator.OnOrBefore, last.First.ToDateTime());
        query.AddOrder(ManagerMonthTable.Id, OrderType.Ascending);
        return query;
    }

    private static KeptManagerMonth Read(Entity row) => new(row.Id, new ManagerMonth(
        row.Lookup(ManagerMonthTable.Manager) ?? Guid.Empty,
        CalendarMonth.Of(row.Day(ManagerMonthTable.Month) ?? default),
        row.Number<bool>(ManagerMonthTable.IsFrozen) ?? false,
        ManagerMonthColumn.All.Where(column => column.Read(row) is not null).ToDictionary(column => column.Measure, column => column.Read(row)!.Value))
    {
        Comparison = ComparisonJson.Read(row.Text(ManagerMonthTable.Comparison)),
    },
        row.Text(ManagerMonthTable.Comparison),
        row.Text(ManagerMonthTable.Team));
}
