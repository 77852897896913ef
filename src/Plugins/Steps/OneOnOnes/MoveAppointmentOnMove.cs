using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>
/// Moves the appointments of a 1:1 that is moved, and only those that are not there already. One whose appointment was deleted is settled by moving it:
/// it has an appointment again.
/// </summary>
public sealed class MoveAppointmentOnMove : CoachingStep
{
    private static readonly string[] Columns = [OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnUpdate(OneOnOneTable.LogicalName, StepStage.PostOperation, Columns)
            .With(
                StepImage.Before(Columns),
                StepImage.After(
                [
                    .. Columns, OneOnOneTable.Appointment, OneOnOneTable.BufferAppointment, OneOnOneTable.StateCode, OneOnOneTable.AppointmentLost,
                    OneOnOneTable.Name, OneOnOneTable.Manager, OneOnOneTable.Rep,
                ])),
    ];

    protected override void Run(StepCall call)
    {
        var (before, after) = (call.Before, call.After);
        if (after.Instant(OneOnOneTable.ScheduledStart) is not { } start || after.Choice(OneOnOneTable.StateCode) != OneOnOneTable.State.Active)
            return;

        // A start alone moves the whole: it stays as long as it was.
        var end = after.Instant(OneOnOneTable.ScheduledEnd) ?? start;
        if (start == before.Instant(OneOnOneTable.ScheduledStart) && end == before.Instant(OneOnOneTable.ScheduledEnd))
            return;

        var store = new FollowingStore(call.AsSystem());
        store.MoveAppointments(after.Lookup(OneOnOneTable.Appointment), after.Lookup(OneOnOneTable.BufferAppointment), start, end);
        if (after.Instant(OneOnOneTable.AppointmentLost) is not null)
            store.ReplaceAppointment(after, start, end);
    }
}
