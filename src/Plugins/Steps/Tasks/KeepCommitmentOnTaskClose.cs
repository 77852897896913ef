using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Tasks;

/// <summary>
/// A completed task keeps its commitment, unless what was counted says otherwise: then the task is done and the commitment
/// stays open for the next 1:1. A cancelled task leaves the promise as it is.
/// </summary>
public sealed class KeepCommitmentOnTaskClose : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(TaskTable.LogicalName, StepStage.PostOperation, TaskTable.StateCode)
            .With(StepImage.After(TaskTable.StateCode)),
    ];

    protected override void Run(StepCall call)
    {
        var state = call.After.Choice(TaskTable.StateCode);
        if (state is null or TaskTable.State.Open)
            return;

        var system = call.AsSystem();
        var tasks = new CommitmentTaskStore(system);
        if (tasks.CommitmentOf(call.Context.PrimaryEntityId) is not { } commitment)
            return;
        if (state == TaskTable.State.Canceled)
        {
            tasks.Forget(commitment.Id);
            return;
        }

        var resolution = new ResolutionStore(system).Of(commitment, CommitmentStatus.Kept, call.NowUtc, out var today);
        if (resolution.MayBeKept(today))
            new MeasuredStore(system).Keep(commitment.Id, resolution.Measured, call.NowUtc);
    }
}
