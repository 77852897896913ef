using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Commitments;

/// <summary>
/// Judges how a commitment was resolved, freezes its evidence and lets its task follow. After the operation, because the
/// platform changes states apart from other columns: what was entered with it is there only now.
/// </summary>
public sealed class SettleCommitmentOnResolve : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(CommitmentTable.LogicalName, StepStage.PostOperation, CommitmentTable.StateCode, CommitmentTable.StatusCode)
            .With(StepImage.Before(CommitmentTable.StatusCode), StepImage.After(ResolutionStore.Columns)),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.After;
        var status = CommitmentRow.Status(row.Choice(CommitmentTable.StatusCode));
        if (CommitmentRow.Status(call.Before.Choice(CommitmentTable.StatusCode)) != CommitmentStatus.Open || status == CommitmentStatus.Open)
            return;

        var system = call.AsSystem();
        // Whoever of this solution resolves it brings the evidence along.
        if (!EvidenceJson.IsResolved(row.Text(CommitmentTable.Evidence)))
        {
            var resolution = new ResolutionStore(system).Of(row, status, call.NowUtc, out var today);
            RefusedException.ThrowIf(resolution.Check(today));
            new MeasuredStore(system).Freeze(row.Id, resolution.Measured, status, call.NowUtc);
        }

        new CommitmentTaskStore(system).FollowResolution(row, status);
    }
}
