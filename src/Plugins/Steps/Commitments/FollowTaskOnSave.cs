using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Commitments;

/// <summary>Gives an open commitment its task where one is wanted, and lets the task follow what, whose and until when it is.</summary>
public sealed class FollowTaskOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CommitmentTable.LogicalName, StepStage.PostOperation).With(StepImage.After(CommitmentTaskStore.Columns)),
        StepRegistration
            .OnUpdate(
                CommitmentTable.LogicalName, StepStage.PostOperation,
                CommitmentTable.WantsTask, CommitmentTable.Title, CommitmentTable.DueOn, CommitmentTable.OwnerId)
            .With(StepImage.After(CommitmentTaskStore.Columns)),
    ];

    protected override void Run(StepCall call)
    {
        // What is about to be given to its owner gets its task with that.
        if (call.IsCreate && GiveCommitmentToOwnerOnCreate.IsDue(call, out _))
            return;
        if (CommitmentRow.Status(call.After.Choice(CommitmentTable.StatusCode)) == CommitmentStatus.Open)
            new CommitmentTaskStore(call.AsSystem()).Follow(call.After);
    }
}
