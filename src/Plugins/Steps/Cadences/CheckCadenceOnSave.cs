using System.Collections.Generic;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Cadences;

/// <summary>Refuses a cadence that cannot be kept, fills in its defaults and notes which frequency the team's data recommends.</summary>
public sealed class CheckCadenceOnSave : CoachingStep
{
    private static readonly string[] Columns =
        [.. CadenceStore.PlanColumns, CadenceTable.OverrideReason, CadenceTable.OverrideText];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CadenceTable.LogicalName, StepStage.PreOperation).Ranked(5),
        StepRegistration.OnUpdate(CadenceTable.LogicalName, StepStage.PreOperation, Columns).Ranked(5)
            .With(StepImage.Before([.. Columns, CadenceTable.Manager, CadenceTable.Name])),
    ];

    protected override void Run(StepCall call)
    {
        var save = new CadenceSave(call.AsSystem(), call.NowUtc);
        if (call.IsCreate)
            save.New(call.Target);
        else
            save.Change(call.Target, call.Merged);
    }
}
