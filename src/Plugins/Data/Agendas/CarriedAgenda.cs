using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>The agenda that takes over what was not discussed.</summary>
/// <param name="rep">Null when the rep may not own rows any more.</param>
public sealed class CarriedAgenda(IOrganizationService service, CarryTarget target, Guid? rep)
{
    public static readonly string[] Copied =
    [
        AgendaItemTable.Block, AgendaItemTable.Title, AgendaItemTable.Order, AgendaItemTable.RaisedBy, AgendaItemTable.Opportunity,
        AgendaItemTable.Notes,
    ];

    private Dictionary<Guid, Entity>? standing;

    /// <summary>The rep's items stay the rep's; all others go to whoever holds the 1:1, who may be another than before.</summary>
    public bool StaysTheReps(Entity item) => rep is { } id && item.User(AgendaItemTable.OwnerId) == id;

    /// <summary>As a copy, or, where its opportunity waits on this agenda already, as notes of the item that is there.</summary>
    public void Take(Entity item)
    {
        if (item.Lookup(AgendaItemTable.Opportunity) is not { } opportunity)
        {
            service.Create(CopyOf(item));
            return;
        }

        standing ??= OpenByOpportunity();
        if (standing.TryGetValue(opportunity, out var there) && JoinedNotes.Of(there.Text(AgendaItemTable.Notes), item.Text(AgendaItemTable.Notes)) is { Fit: true } notes)
        {
            Join(there, item, notes);
            return;
        }

        var copy = CopyOf(item);
        service.Create(copy);
        standing[opportunity] = copy;
    }

    private Dictionary<Guid, Entity> OpenByOpportunity()
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AgendaItemTable.Opportunity, AgendaItemTable.Notes, AgendaItemTable.CarriedFrom),
        };
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.Equal, target.Id);
        query.Criteria.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Open);
        query.Criteria.AddCondition(AgendaItemTable.Opportunity, ConditionOperator.NotNull);
        var open = new Dictionary<Guid, Entity>();
        foreach (var row in service.RetrieveMultiple(query).Entities)
            open[row.Lookup(AgendaItemTable.Opportunity)!.Value] = row;
        return open;
    }

    /// <summary>The item that is there names what it stands for, so that nothing of it is carried once more.</summary>
    private void Join(Entity there, Entity item, JoinedNotes notes)
    {
        var joined = new Entity(AgendaItemTable.LogicalName, there.Id);
        if (notes.Text != there.Text(AgendaItemTable.Notes))
            joined[AgendaItemTable.Notes] = there[AgendaItemTable.Notes] = notes.Text;
        if (there.Lookup(AgendaItemTable.CarriedFrom) is null)
            joined[AgendaItemTable.CarriedFrom] = there[AgendaItemTable.CarriedFrom] = item.ToEntityReference();
        if (joined.Attributes.Count > 0)
            service.Update(joined);
    }

    /// <summary>The id follows from the item's, so that no second copy can exist.</summary>
    private Entity CopyOf(Entity item)
    {
        var copy = new Entity(AgendaItemTable.LogicalName, ComponentId.Of($"carried:{item.Id:D}"))
        {
            [AgendaItemTable.OneOnOne] = new EntityReference(OneOnOneTable.LogicalName, target.Id),
            [AgendaItemTable.CarriedFrom] = item.ToEntityReference(),
            [AgendaItemTable.OwnerId] = StaysTheReps(item)
                ? new EntityReference(SystemUserTable.LogicalName, rep!.Value)
                : new EntityReference(target.IsOfTeam ? TeamTable.LogicalName : SystemUserTable.LogicalName, target.Owner),
        };
        foreach (var column in Copied.Where(item.Contains))
            copy[column] = item[column];
        return copy;
    }
}
