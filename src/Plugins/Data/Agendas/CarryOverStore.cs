using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>Brings what was not discussed to a rep's next 1:1.</summary>
public sealed class CarryOverStore(IOrganizationService service)
{
    private const string Ended = "ended";
    private const string Copy = "copy";

    /// <summary>
    /// Carries over all open items of the rep's ended 1:1s, or leaves them when no 1:1 is there to take them. One read
    /// when there are none. With some, it takes turns with whoever does the same for the rep, and looks again.
    /// </summary>
    /// <param name="nowUtc">UTC.</param>
    /// <returns>How many were carried.</returns>
    public int Carry(Guid rep, DateTime nowUtc)
    {
        if (Waiting(rep).Count == 0)
            return 0;

        new OneOnOneStore(service).TakeTurn(rep, nowUtc);
        var waiting = Waiting(rep);
        if (waiting.Count == 0 || CarryTarget.Next(Open(rep), nowUtc) is not { } target)
            return 0;

        var next = new CarriedAgenda(service, target, MayOwn(rep) ? rep : null);
        // Who may hold no rows of a 1:1 any more takes no items either; they wait for another to hold it.
        if (!target.IsOfTeam && !MayOwn(target.Owner))
            waiting.RemoveAll(item => !next.StaysTheReps(item));
        foreach (var item in waiting)
        {
            // Opened again after it had been carried: what was carried is there already.
            if (!item.Contains(RowValues.Of(Copy, AgendaItemTable.Id)))
                next.Take(item);
            Close(item);
        }

        return waiting.Count;
    }

    private bool MayOwn(Guid user) => new RoleStore(service).HoldsAny(user, [.. RoleNames.OfCoached]);

    private List<Entity> Waiting(Guid rep)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet([.. CarriedAgenda.Copied, AgendaItemTable.OwnerId]) };
        query.Criteria.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Open);
        query.AddOrder(AgendaItemTable.CreatedOn, OrderType.Ascending);
        query.AddOrder(AgendaItemTable.Id, OrderType.Ascending);
        var ended = query.AddLink(OneOnOneTable.LogicalName, AgendaItemTable.OneOnOne, OneOnOneTable.Id);
        ended.EntityAlias = Ended;
        ended.LinkCriteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        ended.LinkCriteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Inactive);
        var copy = query.AddLink(AgendaItemTable.LogicalName, AgendaItemTable.Id, AgendaItemTable.CarriedFrom, JoinOperator.LeftOuter);
        copy.EntityAlias = Copy;
        copy.Columns = new ColumnSet(AgendaItemTable.Id);
        return [.. service.Rows(query)];
    }

    private IEnumerable<CarryTarget> Open(Guid rep)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd, OneOnOneTable.StatusCode, OneOnOneTable.OwnerId),
        };
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Ascending);
        return service.Rows(query).Select(Target);
    }

    private static CarryTarget Target(Entity row)
    {
        var start = row.Instant(OneOnOneTable.ScheduledStart) ?? DateTime.MinValue;
        return new CarryTarget(
            row.Id, start, row.Instant(OneOnOneTable.ScheduledEnd) ?? start,
            row.Choice(OneOnOneTable.StatusCode) == OneOnOneTable.Status.InProgress, row.Lookup(OneOnOneTable.OwnerId)!.Value)
        {
            IsOfTeam = row.User(OneOnOneTable.OwnerId) is null,
        };
    }

    private void Close(Entity item) => service.Update(new Entity(AgendaItemTable.LogicalName, item.Id)
    {
        [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Inactive),
        [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.CarriedOver),
    });
}
