using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Cadences;

/// <summary>
/// Plans the nearest 1:1s of a cadence with the write that makes, changes or revives it, and calls off those to come when it is deactivated. A 1:1 with its
/// appointments is four writes, so thirteen at once would keep whoever saves waiting: the rest follows at once, but apart from the write.
/// </summary>
public sealed class PlanNearestOnCadenceSave : CoachingStep
{
    /// <summary>A month of weekly 1:1s: at most eighteen writes.</summary>
    private const int Nearest = 4;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CadenceTable.LogicalName, StepStage.PostOperation),
        StepRegistration.OnUpdate(CadenceTable.LogicalName, StepStage.PostOperation, [.. CadenceStore.PlanColumns, CadenceTable.StateCode])
            .With(StepImage.After(CadenceTable.StateCode, CadenceTable.Manager, CadenceTable.Rep)),
    ];

    protected override void Run(StepCall call)
    {
        var planning = new CadencePlanning(call.AsSystem(), call.NowUtc);
        var isActive = call.IsCreate || call.After.Choice(CadenceTable.StateCode) == CadenceTable.State.Active;
        if (!isActive)
            planning.End(call.Context.PrimaryEntityId);
        else if (call.Target.Contains(CadenceTable.StateCode) && !call.IsCreate)
            planning.Revive(call.After, Nearest);
        else
            planning.PlanNearest(call.Context.PrimaryEntityId, Nearest);
    }
}
