using System;
using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Commitments;

/// <summary>
/// Gives what somebody wrote down for the other one to that one. After the operation, because the platform may check the owner with the
/// rights of whoever creates the row, and people may make rows for themselves only.
/// </summary>
public sealed class GiveCommitmentToOwnerOnCreate : CoachingStep
{
    private const string OwnerVariable = "coach_owner";

    private const int BeforeAnythingFollows = 5;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CommitmentTable.LogicalName, StepStage.PostOperation)
            .With(StepImage.After(CommitmentTable.OwnerId)).Ranked(BeforeAnythingFollows),
    ];

    /// <summary>Before the operation: whose promise it is.</summary>
    internal static void Remember(StepCall call, Guid owner) => call.Context.SharedVariables[OwnerVariable] = owner;

    /// <summary>Whether a new commitment is still its writer's and not its owner's.</summary>
    internal static bool IsDue(StepCall call, out Guid owner)
    {
        owner = call.Context.SharedVariables.TryGetValue(OwnerVariable, out var kept) && kept is Guid person ? person : Guid.Empty;
        return owner != Guid.Empty && call.After.Lookup(CommitmentTable.OwnerId) != owner;
    }

    protected override void Run(StepCall call)
    {
        if (IsDue(call, out var owner))
            new CommitmentStore(call.AsSystem()).Give(call.Context.PrimaryEntityId, owner, call.After.User(CommitmentTable.OwnerId));
    }
}
