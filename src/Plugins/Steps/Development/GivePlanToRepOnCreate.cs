using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>A development plan is the rep's, whoever of the two writes it down first.</summary>
public sealed class GivePlanToRepOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [StepRegistration.OnCreate(DevelopmentPlanTable.LogicalName, StepStage.PreOperation)];

    protected override void Run(StepCall call)
    {
        if (call.Target.Lookup(DevelopmentPlanTable.Rep) is { } rep && rep != call.Caller && new RoleStore(call.AsSystem()).HoldsAny(rep, RoleNames.Rep))
            call.Target[DevelopmentPlanTable.OwnerId] = RowValues.Reference(SystemUserTable.LogicalName, rep);
    }
}
