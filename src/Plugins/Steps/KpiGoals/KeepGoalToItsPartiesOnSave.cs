using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.KpiGoals;

/// <summary>
/// Lets the rep acknowledge a goal and the manager set it. What is set anew is to be acknowledged anew. The platform's
/// administrators may bring goals in as they were elsewhere.
/// </summary>
public sealed class KeepGoalToItsPartiesOnSave : CoachingStep
{
    private static readonly string[] Terms =
    [
        KpiGoalTable.AnnualValue, KpiGoalTable.Spread, KpiGoalTable.M01, KpiGoalTable.M02, KpiGoalTable.M03, KpiGoalTable.M04, KpiGoalTable.M05,
        KpiGoalTable.M06, KpiGoalTable.M07, KpiGoalTable.M08, KpiGoalTable.M09, KpiGoalTable.M10, KpiGoalTable.M11, KpiGoalTable.M12,
        KpiGoalTable.StateCode,
    ];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(KpiGoalTable.LogicalName, StepStage.PreOperation),
        StepRegistration.OnUpdate(KpiGoalTable.LogicalName, StepStage.PreOperation, [.. Terms, KpiGoalTable.AcknowledgedOn])
            .With(StepImage.Before([.. Terms, KpiGoalTable.AcknowledgedOn, KpiGoalTable.Rep])),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.IsCreate ? call.Target : call.Before;
        if (row.Lookup(KpiGoalTable.Rep) is not { } rep || Lineage.IsOwn(call.Context, StepCatalogue.Ids))
            return;

        var sets = Terms.Any(call.Changes);
        var acknowledges = call.Target.Instant(KpiGoalTable.AcknowledgedOn) is not null;
        var refusal = GoalPartyRule.Check(rep == call.Caller, acknowledges, sets);
        if (refusal is not null && !new RoleStore(call.AsSystem()).HoldsAny(call.Caller, RoleNames.SystemAdministrator))
            throw new RefusedException(refusal);
        if (!call.IsCreate && sets && !acknowledges && call.Before.Instant(KpiGoalTable.AcknowledgedOn) is not null)
            call.Target[KpiGoalTable.AcknowledgedOn] = null;
    }
}
