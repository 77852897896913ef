using System.Collections.Generic;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.AgendaItems;

/// <summary>
/// Lets only who raised an item take it off the agenda. The platform looks at the owner, who after a handover is
/// another; administrators, who alone delete whole 1:1s, may delete what is in them.
/// </summary>
public sealed class KeepItemOfAnotherOnDelete : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnDelete(AgendaItemTable.LogicalName, StepStage.PreOperation)
            .With(StepImage.Before(AgendaItemTable.OneOnOne, AgendaItemTable.RaisedBy, AgendaItemTable.StatusCode)),
    ];

    protected override void Run(StepCall call)
    {
        var system = call.AsSystem();
        var item = AgendaItemRow.Of(call.Before);
        var refusal = ItemRule.CheckDelete(item, new MeetingStore(system).Of(item.OneOnOne), call.Caller);
        if (refusal is not null && !new RoleStore(system).HoldsAny(call.Caller, RoleNames.SystemAdministrator))
            throw new RefusedException(refusal);
    }
}
