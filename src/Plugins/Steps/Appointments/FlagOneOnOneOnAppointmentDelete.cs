using System.Collections.Generic;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Appointments;

/// <summary>
/// Flags the 1:1 whose appointment somebody deletes. Before the operation, because deleting takes the link to the appointment away.
/// </summary>
public sealed class FlagOneOnOneOnAppointmentDelete : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [StepRegistration.OnDelete(AppointmentTable.LogicalName, StepStage.PreOperation)];

    protected override void Run(StepCall call)
    {
        var store = new FollowingStore(call.AsSystem());
        foreach (var one in store.OpenOf(call.Context.PrimaryEntityId))
            store.Flag(one.Id, call.NowUtc);
    }
}
