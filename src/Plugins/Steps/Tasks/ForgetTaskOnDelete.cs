using System.Collections.Generic;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Tasks;

/// <summary>A commitment whose task is deleted stays open and wants no other.</summary>
public sealed class ForgetTaskOnDelete : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } = [StepRegistration.OnDelete(TaskTable.LogicalName, StepStage.PreOperation)];

    protected override void Run(StepCall call)
    {
        var tasks = new CommitmentTaskStore(call.AsSystem());
        if (tasks.CommitmentOf(call.Context.PrimaryEntityId) is { } commitment)
            tasks.Forget(commitment.Id);
    }
}
