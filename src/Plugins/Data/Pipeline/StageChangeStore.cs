using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>The history of stages that this solution keeps, and the processes that they come from.</summary>
public sealed class StageChangeStore(IOrganizationService service)
{
    private const string Process = "process";
    private const string LeadProcess = "leadprocess";

    /// <summary>Of all three names of a row. Two long ones together are longer, and that may keep nobody from changing an opportunity.</summary>
    private const int LongestName = 200;

    /// <summary>Owner and value of an opportunity, or null when it does not exist.</summary>
    public OpportunityRow? Opportunity(Guid opportunity)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityTable.OwnerId, OpportunityTable.EstimatedValueBase),
            TopCount = 1,
        };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, opportunity);
        return service.RetrieveMultiple(query).Entities.Select(row => new OpportunityRow(row)).FirstOrDefault();
    }

    /// <summary>Stages by id; a stage that has been taken out of its process is not there.</summary>
    public IReadOnlyDictionary<Guid, ProcessStage> Stages(params Guid[] ids)
    {
        var query = new QueryExpression(ProcessStageTable.LogicalName) { ColumnSet = new ColumnSet(ProcessStageTable.StageName, ProcessStageTable.StageCategory) };
        query.Criteria.AddCondition(ProcessStageTable.Id, ConditionOperator.In, [.. ids.Cast<object>()]);
        return service.RetrieveMultiple(query).Entities.ToDictionary(
            row => row.Id,
            row => new ProcessStage(row.Id, row.Text(ProcessStageTable.StageName) ?? "", row.Choice(ProcessStageTable.StageCategory)));
    }

    /// <summary>Whether an instance of a sales process belongs to the opportunity. One that was given up speaks for nothing any more.</summary>
    public bool HasProcess(Guid opportunity)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, opportunity);
        AddProcess(query, OpportunitySalesProcessTable.LogicalName, Process);
        AddProcess(query, LeadToOpportunitySalesProcessTable.LogicalName, LeadProcess);
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        any.AddCondition(Process, OpportunitySalesProcessTable.OpportunityId, ConditionOperator.NotNull);
        any.AddCondition(LeadProcess, LeadToOpportunitySalesProcessTable.OpportunityId, ConditionOperator.NotNull);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>What was recorded for the opportunity so far: one read.</summary>
    public RecordedStages History(Guid opportunity)
    {
        var query = new QueryExpression(StageChangeTable.LogicalName)
        {
            ColumnSet = new ColumnSet(StageChangeTable.FromStage, StageChangeTable.ToStage, StageChangeTable.Source),
        };
        query.AddOrder(StageChangeTable.ChangedOn, OrderType.Ascending);
        query.AddOrder(StageChangeTable.CreatedOn, OrderType.Ascending);
        query.Criteria.AddCondition(StageChangeTable.Opportunity, ConditionOperator.Equal, opportunity);
        return new RecordedStages([.. service.RetrieveMultiple(query).Entities.Select(row => new RecordedStage(
            row.Text(StageChangeTable.FromStage) ?? "", row.Text(StageChangeTable.ToStage) ?? "", Source(row.Choice(StageChangeTable.Source))))]);
    }

    public void Record(Guid opportunity, OpportunityRow then, StageMove move, StageSource source, DateTime nowUtc) =>
        service.Create(new Entity(StageChangeTable.LogicalName)
        {
            [StageChangeTable.Name] = RowValues.Shortened($"{move.From} → {move.To}", LongestName),
            [StageChangeTable.Opportunity] = RowValues.Reference(OpportunityTable.LogicalName, opportunity),
            [StageChangeTable.Rep] = RowValues.Reference(SystemUserTable.LogicalName, then.OwningUser),
            [StageChangeTable.FromStage] = RowValues.Shortened(move.From, LongestName),
            [StageChangeTable.ToStage] = RowValues.Shortened(move.To, LongestName),
            [StageChangeTable.Direction] = new OptionSetValue(
                move.Direction == StageDirection.Back ? StageChangeTable.DirectionChoice.Back : StageChangeTable.DirectionChoice.Advance),
            [StageChangeTable.ChangedOn] = nowUtc,
            [StageChangeTable.ValueAtTime] = then.EstimatedValue is { } value ? new Money(value) : null,
            [StageChangeTable.Source] = new OptionSetValue(Choice(source)),
        });

    /// <summary>The tables of both processes name their columns and states alike.</summary>
    private static void AddProcess(QueryExpression query, string table, string alias)
    {
        var process = query.AddLink(table, OpportunityTable.Id, OpportunitySalesProcessTable.OpportunityId, JoinOperator.LeftOuter);
        process.EntityAlias = alias;
        process.LinkCriteria.AddCondition(OpportunitySalesProcessTable.StatusCode, ConditionOperator.NotEqual, OpportunitySalesProcessTable.Status.Aborted);
    }

    private static StageSource Source(int? choice) => choice switch
    {
        StageChangeTable.SourceChoice.BusinessProcess => StageSource.BusinessProcess,
        StageChangeTable.SourceChoice.SalesStage => StageSource.SalesStage,
        StageChangeTable.SourceChoice.StepName => StageSource.StepName,
        _ => StageSource.None,
    };

    private static int Choice(StageSource source) => source switch
    {
        StageSource.BusinessProcess => StageChangeTable.SourceChoice.BusinessProcess,
        StageSource.SalesStage => StageChangeTable.SourceChoice.SalesStage,
        _ => StageChangeTable.SourceChoice.StepName,
    };
}
