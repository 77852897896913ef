using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>
/// Takes the appointments of a cancelled 1:1 out of the two calendars and notes when it was called off. After the operation and by a write of its own, because the
/// platform carries out a change of state apart from other columns.
/// </summary>
public sealed class SettleAppointmentsOnStateChange : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnUpdate(OneOnOneTable.LogicalName, StepStage.PostOperation, OneOnOneTable.StatusCode, OneOnOneTable.StateCode).Ranked(5)
            .With(StepImage.After(OneOnOneTable.StateCode, OneOnOneTable.StatusCode, OneOnOneTable.CancelledOn, OneOnOneTable.Appointment, OneOnOneTable.BufferAppointment)),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.After;
        var stamped = row.Instant(OneOnOneTable.CancelledOn) is not null;
        if (row.Choice(OneOnOneTable.StatusCode) == OneOnOneTable.Status.Cancelled)
        {
            var system = call.AsSystem();
            if (!stamped)
                new CancellationStore(system).Stamp(row.Id, OneOnOneTable.CancelledBecauseChoice.CalledOff, call.NowUtc);
            new FollowingStore(system).CancelAppointments(row.Lookup(OneOnOneTable.Appointment), row.Lookup(OneOnOneTable.BufferAppointment));
        }
        else if (stamped && row.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Active)
        {
            new CancellationStore(call.AsSystem()).Stamp(row.Id, null, null);
        }
    }
}
