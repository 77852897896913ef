using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Opportunities;

/// <summary>Remembers who owned an opportunity when it was created; a team is credited to nobody.</summary>
public sealed class CreditOwnerOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [StepRegistration.OnCreate(OpportunityTable.LogicalName, StepStage.PreOperation)];

    protected override void Run(StepCall call)
    {
        var target = call.Target;
        // Without an owner in the write the platform makes the caller the owner.
        var owner = target.Contains(OpportunityTable.OwnerId) ? target.User(OpportunityTable.OwnerId) : call.Caller;
        target[OpportunityTable.OpenedOwner] = RowValues.Reference(SystemUserTable.LogicalName, owner);
    }
}
