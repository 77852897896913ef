using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>Brings what was not discussed to a rep's next 1:1.</summary>
public sealed class CarryOverStore(IOrganizationService service)
{
    private const string Ended = "ended";
    private const string Copy = "copy";

    private static readonly string[] Copied =
    [
        AgendaItemTable.Block, AgendaItemTable.Title, AgendaItemTable.Order, AgendaItemTable.RaisedBy, AgendaItemTable.Opportunity,
        AgendaItemTable.Notes,
    ];

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

        var mayOwn = new RoleStore(service).HoldsAny(rep, RoleNames.Rep, RoleNames.Manager, RoleNames.SystemAdministrator);
        foreach (var item in waiting)
            Carry(item, target, mayOwn ? rep : null);
        return waiting.Count;
    }

    private List<Entity> Waiting(Guid rep)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet([.. Copied, AgendaItemTable.OwnerId]) };
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
            row.Choice(OneOnOneTable.StatusCode) == OneOnOneTable.Status.InProgress, row.Lookup(OneOnOneTable.OwnerId)!.Value);
    }

    /// <param name="rep">Null when the rep may not own rows any more.</param>
    private void Carry(Entity item, CarryTarget target, Guid? rep)
    {
        // Opened again after it had been carried: what was carried is there already.
        if (!item.Contains(RowValues.Of(Copy, AgendaItemTable.Id)))
            service.Create(CopyOf(item, target, rep));
        service.Update(new Entity(AgendaItemTable.LogicalName, item.Id)
        {
            [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Inactive),
            [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.CarriedOver),
        });
    }

    /// <summary>
    /// The rep's items stay the rep's; all others go to whoever holds the next 1:1, who may be another than before. The
    /// id follows from the item's, so that no second copy can exist.
    /// </summary>
    private static Entity CopyOf(Entity item, CarryTarget target, Guid? rep)
    {
        var owner = item.User(AgendaItemTable.OwnerId);
        var copy = new Entity(AgendaItemTable.LogicalName, ComponentId.Of($"carried:{item.Id:D}"))
        {
            [AgendaItemTable.OneOnOne] = new EntityReference(OneOnOneTable.LogicalName, target.Id),
            [AgendaItemTable.CarriedFrom] = item.ToEntityReference(),
            [AgendaItemTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, rep is { } id && owner == id ? id : target.Owner),
        };
        foreach (var column in Copied.Where(item.Contains))
            copy[column] = item[column];
        return copy;
    }
}
