using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Cadences;

/// <summary>Remembers the template that a cadence's 1:1s follow, so that one chosen later waits until the weeks of the same agenda are over.</summary>
public sealed class PinTemplateOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CadenceTable.LogicalName, StepStage.PreOperation),
        StepRegistration.OnUpdate(CadenceTable.LogicalName, StepStage.PreOperation, CadenceTable.Template)
            .With(StepImage.Before(TemplatePinStore.Columns)),
    ];

    protected override void Run(StepCall call)
    {
        if (call.IsCreate)
            TemplatePinStore.Begin(call.Target);
        else if (call.Before.Lookup(CadenceTable.Template) != call.Target.Lookup(CadenceTable.Template))
            new TemplatePinStore(call.AsSystem()).Choose(call.Before, call.Target, call.NowUtc);
    }
}
