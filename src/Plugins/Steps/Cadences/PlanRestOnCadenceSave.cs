using System.Collections.Generic;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Cadences;

/// <summary>Plans a cadence to the end of the horizon, after the write that made or changed it. Should it fail for good, the day's work does it.</summary>
public sealed class PlanRestOnCadenceSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CadenceTable.LogicalName, StepStage.PostOperation).Ranked(20).Asynchronously(),
        StepRegistration.OnUpdate(CadenceTable.LogicalName, StepStage.PostOperation, [.. CadenceStore.PlanColumns, CadenceTable.StateCode]).Ranked(20).Asynchronously(),
    ];

    protected override void Run(StepCall call) => new CadencePlanning(call.AsSystem(), call.NowUtc).PlanRest(call.Context.PrimaryEntityId);
}
