using System;
using System.Linq;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>Opportunities that are decided about, with the rights of whoever decides.</summary>
public sealed class DecidedDealStore(IOrganizationService asCaller)
{
    private const int LongestSubject = 200;

    /// <summary>Asks the platform for the default reason of the state.</summary>
    private const int DefaultStatus = -1;

    public bool MayRead(Guid opportunity) => Find(opportunity) is not null;

    /// <summary>One read.</summary>
    public DecidedDeal? Find(Guid opportunity)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityTable.Name, OpportunityTable.StateCode, OpportunityTable.StatusCode, OpportunityTable.EstimatedCloseDate),
            TopCount = 1,
        };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, opportunity);
        return asCaller.RetrieveMultiple(query).Entities.Select(row => new DecidedDeal(
            row.Id,
            row.Text(OpportunityTable.Name) ?? "",
            new OpportunityRow(row).State ?? OpportunityState.Open,
            row.Day(OpportunityTable.EstimatedCloseDate),
            row.Choice(OpportunityTable.StatusCode) == OpportunityTable.Status.OnHold)).FirstOrDefault();
    }

    /// <summary>What a user may do to an opportunity: one read.</summary>
    public AccessRights RightsOf(Guid user, Guid opportunity) => ((RetrievePrincipalAccessResponse)asCaller.Execute(new RetrievePrincipalAccessRequest
    {
        Principal = new EntityReference(SystemUserTable.LogicalName, user),
        Target = new EntityReference(OpportunityTable.LogicalName, opportunity),
    })).AccessRights;

    /// <summary>Writes what the plan says: the stage of its process, a task, the opportunity, or its close.</summary>
    /// <param name="title">What the task is about where no next step says so.</param>
    /// <param name="zone">In which the day of the task ends.</param>
    public void CarryOut(DecisionPlan plan, DecidedDeal deal, OpportunityDecision decision, string title, string? reason, LocalZone zone)
    {
        if (plan.Stage is { At.Process: { } process, Target.Stage: { } stage })
            new DealStageStore(asCaller).Move(process, stage);
        if (plan.TaskOn is { } on)
            CreateTask(deal, decision.NextStep ?? title, zone.StartOf(on.AddDays(1)).AddMinutes(-1));
        if (plan.CloseDate is not null || plan.OnHold is not null || plan.Stage is { At.Process: null })
            Change(plan, deal);
        if (plan.ClosesAsLost)
            Lose(deal, reason, decision.On);
    }

    private void CreateTask(DecidedDeal deal, string step, DateTime dueUtc) => asCaller.Create(new Entity(TaskTable.LogicalName)
    {
        [TaskTable.Subject] = RowValues.Shortened(step, LongestSubject),
        [TaskTable.Description] = step.Length > LongestSubject ? step : null,
        [TaskTable.RegardingObjectId] = new EntityReference(OpportunityTable.LogicalName, deal.Id),
        [TaskTable.ScheduledEnd] = dueUtc,
    });

    private void Change(DecisionPlan plan, DecidedDeal deal)
    {
        var row = new Entity(OpportunityTable.LogicalName, deal.Id);
        if (plan.CloseDate is { } day)
            row[OpportunityTable.EstimatedCloseDate] = day.ToDateTime();
        if (plan.Stage is { At: var at, Target: { } to })
        {
            if (at.Source == StageSource.SalesStage)
                row[OpportunityTable.SalesStage] = new OptionSetValue(to.Number!.Value);
            if ((at.Source == StageSource.StepName ? to.Name : at.PhaseWith(to)) is { } phase)
                row[OpportunityTable.StepName] = phase;
        }

        if (plan.OnHold is { } hold)
        {
            row[OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.State.Open);
            row[OpportunityTable.StatusCode] = new OptionSetValue(hold ? OpportunityTable.Status.OnHold : OpportunityTable.Status.InProgress);
        }

        asCaller.Update(row);
    }

    /// <summary>Through the platform's own message, which writes the closing activity too.</summary>
    private void Lose(DecidedDeal deal, string? reason, LocalDate? on)
    {
        var close = new Entity(OpportunityCloseTable.LogicalName)
        {
            [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal.Id),
            [OpportunityCloseTable.Subject] = RowValues.Shortened(deal.Name, LongestSubject),
            [OpportunityCloseTable.Description] = reason,
        };
        if (on is { } day)
            close[OpportunityCloseTable.ActualEnd] = day.ToDateTime();
        asCaller.Execute(new LoseOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(DefaultStatus) });
    }
}
