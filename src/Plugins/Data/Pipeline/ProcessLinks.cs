using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>The joins from opportunities to their business processes, which <see cref="ProcessRow"/> reads.</summary>
public static class ProcessLinks
{
    public const string Process = "process";
    public const string ProcessStage = "processstage";
    public const string LeadProcess = "leadprocess";
    public const string LeadProcessStage = "leadprocessstage";

    /// <summary>Joins the instances that were not given up, with their active stages.</summary>
    /// <returns>The joins to the instances, each with the one to its stage.</returns>
    public static IReadOnlyList<LinkEntity> AddTo(QueryExpression query) =>
    [
        Add(query, OpportunitySalesProcessTable.LogicalName, Process, ProcessStage),
        Add(query, LeadToOpportunitySalesProcessTable.LogicalName, LeadProcess, LeadProcessStage),
    ];

    /// <summary>The tables of both processes name their columns alike.</summary>
    private static LinkEntity Add(QueryExpression query, string table, string process, string stage)
    {
        var instance = query.AddLink(table, OpportunityTable.Id, OpportunitySalesProcessTable.OpportunityId, JoinOperator.LeftOuter);
        instance.EntityAlias = process;
        instance.LinkCriteria.AddCondition(OpportunitySalesProcessTable.StatusCode, ConditionOperator.NotEqual, OpportunitySalesProcessTable.Status.Aborted);
        instance.Columns = new ColumnSet(OpportunitySalesProcessTable.StateCode, OpportunitySalesProcessTable.ActiveStageId, OpportunitySalesProcessTable.ActiveStageStartedOn);
        var active = instance.AddLink(ProcessStageTable.LogicalName, OpportunitySalesProcessTable.ActiveStageId, ProcessStageTable.Id, JoinOperator.LeftOuter);
        active.EntityAlias = stage;
        active.Columns = new ColumnSet(ProcessStageTable.StageName, ProcessStageTable.StageCategory);
        return instance;
    }
}
