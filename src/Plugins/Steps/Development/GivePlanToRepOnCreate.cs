using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Development;

/// <summary>
/// A development plan is the rep's, whoever of the two writes it down first. After the operation, because the platform may check the owner
/// with the rights of whoever creates the row, and people may make rows for themselves only.
/// </summary>
public sealed class GivePlanToRepOnCreate : CoachingStep
{
    private const int BeforeItIsShared = 5;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(DevelopmentPlanTable.LogicalName, StepStage.PostOperation)
            .With(StepImage.After(DevelopmentPlanTable.Rep, DevelopmentPlanTable.OwnerId)).Ranked(BeforeItIsShared),
    ];

    protected override void Run(StepCall call)
    {
        if (call.After.Lookup(DevelopmentPlanTable.Rep) is not { } rep || rep == call.Caller || rep == call.After.User(DevelopmentPlanTable.OwnerId))
            return;

        var system = call.AsSystem();
        if (!new RoleStore(system).HoldsAny(rep, RoleNames.Rep))
            return;

        var plan = new Entity(DevelopmentPlanTable.LogicalName, call.Context.PrimaryEntityId)
        {
            [DevelopmentPlanTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, rep),
        };
        system.Update(plan);
        new PartyShares(system).ShareNew(plan.ToEntityReference(), rep, owner: rep);
    }
}
