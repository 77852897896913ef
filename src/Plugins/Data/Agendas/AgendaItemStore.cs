using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>What stands on agendas.</summary>
public sealed class AgendaItemStore(IOrganizationService service)
{
    /// <summary>One read.</summary>
    /// <returns>Null when there is no such item, or none that the user of this service may read.</returns>
    public AgendaItem? Find(Guid item)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(AgendaItemRow.Columns), TopCount = 1 };
        query.Criteria.AddCondition(AgendaItemTable.Id, ConditionOperator.Equal, item);
        return service.RetrieveMultiple(query).Entities.Select(AgendaItemRow.Of).FirstOrDefault();
    }

    /// <summary>Writes a decision onto its item, which is discussed by that.</summary>
    public void Decide(Guid item, OpportunityDecision decision) => service.Update(new Entity(AgendaItemTable.LogicalName, item)
    {
        [AgendaItemTable.Decision] = new OptionSetValue(AgendaItemRow.Choice(decision.Kind)),
        [AgendaItemTable.CustomerNextStep] = decision.NextStep,
        [AgendaItemTable.DecisionDate] = decision.On?.ToDateTime(),
        [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Inactive),
        [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.Discussed),
    });

    /// <summary>The opportunities on the agenda of a 1:1, discussed or not: one read.</summary>
    public ICollection<Guid> OpportunitiesOf(Guid oneOnOne)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(AgendaItemTable.Opportunity) };
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.Equal, oneOnOne);
        query.Criteria.AddCondition(AgendaItemTable.Opportunity, ConditionOperator.NotNull);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.Lookup(AgendaItemTable.Opportunity)!.Value).Distinct()];
    }

    /// <summary>Whether an opportunity waits to be discussed in a 1:1: one read.</summary>
    public bool HasOpen(Guid oneOnOne, Guid opportunity)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(AgendaItemTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.Equal, oneOnOne);
        query.Criteria.AddCondition(AgendaItemTable.Opportunity, ConditionOperator.Equal, opportunity);
        query.Criteria.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Open);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
