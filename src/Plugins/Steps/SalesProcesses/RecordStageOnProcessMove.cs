using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.SalesProcesses;

/// <summary>Keeps every move of an opportunity through its business process, with who owned it and what it was worth then.</summary>
public sealed class RecordStageOnProcessMove : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(OpportunitySalesProcessTable.LogicalName, StepStage.PostOperation, OpportunitySalesProcessTable.ActiveStageId)
            .With(
                StepImage.Before(OpportunitySalesProcessTable.ActiveStageId, OpportunitySalesProcessTable.TraversedPath),
                StepImage.After(OpportunitySalesProcessTable.ActiveStageId, OpportunitySalesProcessTable.OpportunityId)),
        StepRegistration
            .OnUpdate(LeadToOpportunitySalesProcessTable.LogicalName, StepStage.PostOperation, LeadToOpportunitySalesProcessTable.ActiveStageId)
            .With(
                StepImage.Before(LeadToOpportunitySalesProcessTable.ActiveStageId, LeadToOpportunitySalesProcessTable.TraversedPath),
                StepImage.After(LeadToOpportunitySalesProcessTable.ActiveStageId, LeadToOpportunitySalesProcessTable.OpportunityId)),
    ];

    protected override void Run(StepCall call)
    {
        var from = call.Before.Lookup(OpportunitySalesProcessTable.ActiveStageId);
        var to = call.After.Lookup(OpportunitySalesProcessTable.ActiveStageId);
        // A process that began with a lead belongs to no opportunity until the lead is qualified.
        if (call.After.Lookup(OpportunitySalesProcessTable.OpportunityId) is not { } opportunity || from is null || to is null || from == to)
            return;

        var store = new StageChangeStore(call.AsSystem());
        var stages = store.Stages(from.Value, to.Value);
        if (!stages.TryGetValue(from.Value, out var before) || !stages.TryGetValue(to.Value, out var after) || store.Opportunity(opportunity) is not { } then)
            return;

        var history = store.History(opportunity);
        var move = StageMove.InProcess(before, after, TraversedPath.Of(call.Before.Text(OpportunitySalesProcessTable.TraversedPath)), history.Names);
        if (!history.Knows(move))
            store.Record(opportunity, then, move, StageSource.BusinessProcess, call.NowUtc);
    }
}
