using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>The 1:1s before and after one.</summary>
public sealed class NextOneOnOneStore(IOrganizationService service)
{
    /// <summary>The rep's first open 1:1 that is to come after the given one. One read.</summary>
    public NextOneOnOne? After(OneOnOneRecord one, DateTime nowUtc)
    {
        var query = Of(one, OrderType.Ascending);
        query.ColumnSet.AddColumn(OneOnOneTable.ScheduledEnd);
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        query.Criteria.AddCondition(
            OneOnOneTable.ScheduledStart, ConditionOperator.GreaterThan, one.ScheduledStart > nowUtc ? one.ScheduledStart : nowUtc);
        return service.RetrieveMultiple(query).Entities
            .Select(row => new NextOneOnOne(
                row.Id,
                row.Instant(OneOnOneTable.ScheduledStart)!.Value,
                row.Instant(OneOnOneTable.ScheduledEnd) ?? row.Instant(OneOnOneTable.ScheduledStart)!.Value))
            .FirstOrDefault();
    }

    /// <summary>When the rep's last 1:1 before the given one was completed; null when none was. One read.</summary>
    public DateTime? CompletedBefore(OneOnOneRecord one)
    {
        var query = Of(one, OrderType.Descending);
        query.ColumnSet.AddColumn(OneOnOneTable.DocumentedOn);
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Completed);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, one.ScheduledStart);
        return service.RetrieveMultiple(query).Entities
            .Select(row => row.Instant(OneOnOneTable.DocumentedOn) ?? row.Instant(OneOnOneTable.ScheduledStart))
            .FirstOrDefault();
    }

    /// <summary>Makes the next 1:1 begin at an instant: moves the one that is planned, or creates one.</summary>
    /// <param name="length">How long it is when it has to be created.</param>
    /// <exception cref="RefusedException">Nobody is there to hold it.</exception>
    public void BeginAt(OneOnOneRecord one, NextOneOnOne? planned, DateTime start, TimeSpan length)
    {
        if (planned is null)
        {
            var draft = AdHocOneOnOne.Now(one.Rep, start, length) ?? throw new RefusedException(AdHocOneOnOne.NobodyToHoldIt(one.Rep));
            var store = new OneOnOneStore(service);
            if (store.OpenOf(draft.Key(1)) is not { } open)
            {
                store.CreateAdHoc(draft, previous: one.Id);
                return;
            }

            // One that was called for that day and not held.
            planned = new NextOneOnOne(open.Id, open.Start, open.Start + length);
        }

        if (planned.Start != start)
        {
            service.Update(new Entity(OneOnOneTable.LogicalName, planned.Id)
            {
                [OneOnOneTable.ScheduledStart] = start,
                [OneOnOneTable.ScheduledEnd] = start + (planned.End - planned.Start),
            });
        }
    }

    private static QueryExpression Of(OneOnOneRecord one, OrderType order)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.ScheduledStart), TopCount = 1 };
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, one.Rep.Id);
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.NotEqual, one.Id);
        query.AddOrder(OneOnOneTable.ScheduledStart, order);
        return query;
    }
}
