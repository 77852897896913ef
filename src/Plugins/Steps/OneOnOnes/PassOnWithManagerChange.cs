using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>
/// Passes on what belongs to a 1:1 that gets another manager. In the transaction of that write, so that none is left with appointments of both or with
/// items that lost their owner.
/// </summary>
public sealed class PassOnWithManagerChange : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnUpdate(OneOnOneTable.LogicalName, StepStage.PostOperation, OneOnOneTable.Manager)
            .With(
                StepImage.Before(OneOnOneTable.Manager),
                StepImage.After(
                    OneOnOneTable.Manager, OneOnOneTable.Rep, OneOnOneTable.Name, OneOnOneTable.StateCode, OneOnOneTable.Appointment,
                    OneOnOneTable.BufferAppointment)),
    ];

    protected override void Run(StepCall call)
    {
        var after = call.After;
        if (after.Lookup(OneOnOneTable.Manager) != call.Before.Lookup(OneOnOneTable.Manager) && after.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Active)
            new HandoverStore(call.AsSystem(), call.NowUtc).PassOn(after);
    }
}
