using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Scorecards;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Kpis;

/// <summary>The closed months of reps.</summary>
public sealed class RepMonthStore(IOrganizationService service)
{
    /// <summary>One read.</summary>
    public IReadOnlyList<MonthRecord> Of(Guid rep, CalendarMonth first, CalendarMonth last)
    {
        var query = Between(first, last);
        query.Criteria.AddCondition(RepMonthTable.Rep, ConditionOperator.Equal, rep);
        return [.. service.RetrieveMultiple(query).Entities.Select(Read).Select(month => month.Record)];
    }

    /// <summary>Of many reps; one read per 5,000 months.</summary>
    public IReadOnlyList<RepMonth> Of(IReadOnlyCollection<Guid> reps, CalendarMonth first, CalendarMonth last)
    {
        var query = Between(first, last);
        query.Criteria.AddCondition(RepMonthTable.Rep, ConditionOperator.In, reps.Cast<object>().ToArray());
        return [.. service.ReadAll(query, RepMonthTable.Id).Select(Read)];
    }

    /// <summary>How many of these months are frozen, for every rep who has one; one read per 5,000 months.</summary>
    public IReadOnlyDictionary<Guid, int> FrozenMonths(CalendarMonth first, CalendarMonth last)
    {
        var query = Between(first, last);
        query.ColumnSet = new ColumnSet(RepMonthTable.Rep);
        query.Criteria.AddCondition(RepMonthTable.IsFrozen, ConditionOperator.Equal, true);
        return service.ReadAll(query, RepMonthTable.Id).Select(row => row.Lookup(RepMonthTable.Rep)).Where(rep => rep is not null)
            .GroupBy(rep => rep!.Value).ToDictionary(same => same.Key, same => same.Count());
    }

    /// <summary>Writes a month where it differs from what is kept; a new one belongs to the manager and is shared with the rep.</summary>
    /// <param name="kept">The month as it is kept, or null.</param>
    /// <returns>Whether anything was written.</returns>
    public bool Save(Rep rep, MonthRecord record, RepMonth? kept)
    {
        var text = MonthValueJson.Write(record.Values);
        if (kept is not null && kept.Text == text && kept.Record.IsFrozen == record.IsFrozen && kept.Record.TimeZoneCode == record.TimeZoneCode)
            return false;

        var row = new Entity(RepMonthTable.LogicalName)
        {
            [RepMonthTable.Values] = text,
            [RepMonthTable.IsFrozen] = record.IsFrozen,
            [RepMonthTable.TimeZoneCode] = record.TimeZoneCode,
        };
        if (kept is not null)
        {
            row.Id = kept.Id;
            service.Update(row);
        }
        else
        {
            Create(row, rep, record);
        }

        return true;
    }

    private void Create(Entity row, Rep rep, MonthRecord record)
    {
        var owner = rep.Manager ?? rep.Id;
        row[RepMonthTable.Name] = $"{rep.Name} {record.Month}";
        row[RepMonthTable.Rep] = new EntityReference(SystemUserTable.LogicalName, rep.Id);
        row[RepMonthTable.Month] = record.Month.First.ToDateTime();
        row[RepMonthTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, owner);
        row.Id = service.Create(row);
        if (owner == rep.Id)
            return;

        service.Execute(new GrantAccessRequest
        {
            Target = row.ToEntityReference(),
            PrincipalAccess = new PrincipalAccess
            {
                Principal = new EntityReference(SystemUserTable.LogicalName, rep.Id),
                AccessMask = AccessRights.ReadAccess,
            },
        });
    }

    private static QueryExpression Between(CalendarMonth first, CalendarMonth last)
    {
        var query = new QueryExpression(RepMonthTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RepMonthTable.Rep, RepMonthTable.Month, RepMonthTable.TimeZoneCode, RepMonthTable.Values, RepMonthTable.IsFrozen),
        };
        query.Criteria.AddCondition(RepMonthTable.StateCode, ConditionOperator.Equal, RepMonthTable.State.Active);
        query.Criteria.AddCondition(RepMonthTable.Month, ConditionOperator.OnOrAfter, first.First.ToDateTime());
        query.Criteria.AddCondition(RepMonthTable.Month, ConditionOperator.OnOrBefore, last.First.ToDateTime());
        return query;
    }

    private static RepMonth Read(Entity row)
    {
        var text = row.Text(RepMonthTable.Values);
        var record = new MonthRecord(CalendarMonth.Of(row.Day(RepMonthTable.Month) ?? default), MonthValueJson.Read(text))
        {
            IsFrozen = row.Number<bool>(RepMonthTable.IsFrozen) ?? false,
            TimeZoneCode = row.Number<int>(RepMonthTable.TimeZoneCode),
        };
        return new RepMonth(row.Id, row.Lookup(RepMonthTable.Rep) ?? Guid.Empty, record, text);
    }
}
