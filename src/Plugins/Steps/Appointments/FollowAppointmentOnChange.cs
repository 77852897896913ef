using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Appointments;

/// <summary>
/// Moves or calls off the 1:1 whose appointment was moved or cancelled. Every appointment of the organisation comes by here, so all but those of 1:1s
/// cost a single read.
/// </summary>
public sealed class FollowAppointmentOnChange : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(AppointmentTable.LogicalName, StepStage.PostOperation, AppointmentTable.ScheduledStart, AppointmentTable.ScheduledEnd, AppointmentTable.StateCode)
            .With(StepImage.After(AppointmentTable.ScheduledStart, AppointmentTable.ScheduledEnd, AppointmentTable.StateCode)),
    ];

    protected override void Run(StepCall call)
    {
        var system = call.AsSystem();
        var store = new FollowingStore(system);
        var isCancelled = call.After.Choice(AppointmentTable.StateCode) == AppointmentTable.State.Canceled;
        var (start, end) = (call.After.Instant(AppointmentTable.ScheduledStart), call.After.Instant(AppointmentTable.ScheduledEnd));
        var seen = store.OpenOf(call.Context.PrimaryEntityId).Where(one => AppointmentChangeRule.Of(one, isCancelled, start, end) != AppointmentChange.None).ToList();
        if (seen.Count == 0)
            return;

        // Somebody may be completing it: whoever comes second finds what the first has done.
        foreach (var rep in seen.Select(one => one.Rep).OfType<Guid>().Distinct())
            new OneOnOneStore(system).TakeTurn(rep, call.NowUtc);
        foreach (var one in store.OpenOf(call.Context.PrimaryEntityId))
        {
            switch (AppointmentChangeRule.Of(one, isCancelled, start, end))
            {
                case AppointmentChange.CallOff:
                    new CancellationStore(system).Cancel([one.Id], OneOnOneTable.CancelledBecauseChoice.CalledOff, call.NowUtc);
                    break;
                case AppointmentChange.Move:
                    store.Move(one.Id, start!.Value, end!.Value);
                    break;
            }
        }
    }
}
