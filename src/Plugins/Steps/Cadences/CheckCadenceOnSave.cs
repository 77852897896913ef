using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Cadences;

/// <summary>Refuses a cadence that cannot be kept, fills in its defaults and notes which frequency the team's data recommends.</summary>
public sealed class CheckCadenceOnSave : CoachingStep
{
    private static readonly string[] Columns =
        [.. CadenceStore.PlanColumns, CadenceTable.OverrideReason, CadenceTable.OverrideText];

    private static readonly string[] Context = [CadenceTable.Manager, CadenceTable.Rep, CadenceTable.Name, CadenceTable.StateCode];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CadenceTable.LogicalName, StepStage.PreOperation).Ranked(5),
        StepRegistration.OnUpdate(CadenceTable.LogicalName, StepStage.PreOperation, [.. Columns, CadenceTable.StateCode]).Ranked(5)
            .With(StepImage.Before([.. Columns, .. Context])),
    ];

    protected override void Run(StepCall call)
    {
        var save = new CadenceSave(call.AsSystem(), call.NowUtc);
        if (call.IsCreate)
            save.New(call.Target);
        else if (Columns.Any(call.Target.Contains))
            save.Change(call.Target, call.Merged);
        if (IsRevived(call))
            save.RequireOnlyOne(call.Merged);
    }

    private static bool IsRevived(StepCall call) =>
        !call.IsCreate && call.Target.Choice(CadenceTable.StateCode) == CadenceTable.State.Active && call.Before.Choice(CadenceTable.StateCode) != CadenceTable.State.Active;
}
