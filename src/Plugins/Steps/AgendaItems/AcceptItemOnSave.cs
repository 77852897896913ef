using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.AgendaItems;

/// <summary>
/// Lets the two of a 1:1 put items on its agenda, each opportunity once at a time, and keeps what was carried over as it
/// is. The platform's administrators may bring in what was on agendas elsewhere.
/// </summary>
public sealed class AcceptItemOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(AgendaItemTable.LogicalName, StepStage.PreOperation),
        StepRegistration
            .OnUpdate(
                AgendaItemTable.LogicalName, StepStage.PreOperation,
                AgendaItemTable.Block, AgendaItemTable.Title, AgendaItemTable.Order, AgendaItemTable.Opportunity, AgendaItemTable.Notes,
                AgendaItemTable.Practised, AgendaItemTable.StateCode)
            .With(StepImage.Before(AgendaItemTable.OneOnOne, AgendaItemTable.Opportunity, AgendaItemTable.StatusCode)),
    ];

    protected override void Run(StepCall call)
    {
        if (Lineage.IsOwn(call.Context, StepCatalogue.Ids))
            return;
        if (call.IsCreate)
            Accept(call, call.AsSystem());
        else
            Change(call, call.AsSystem());
    }

    private static void Accept(StepCall call, IOrganizationService system)
    {
        if (call.Target.Lookup(AgendaItemTable.OneOnOne) is not { } parent || new MeetingStore(system).Of(parent) is not { } meeting)
            throw new RefusedException(Meeting.NotFound("Agenda item"));
        if (ItemRule.CheckNew(meeting, call.Caller) is { } refusal)
        {
            if (new RoleStore(system).HoldsAny(call.Caller, RoleNames.SystemAdministrator))
                return;
            throw new RefusedException(refusal);
        }

        call.Target[AgendaItemTable.RaisedBy] = new EntityReference(SystemUserTable.LogicalName, call.Caller);
        CheckOpportunity(call, system, meeting);
    }

    private static void Change(StepCall call, IOrganizationService system)
    {
        var item = AgendaItemRow.Of(call.Before);
        RefusedException.ThrowIf(ItemRule.CheckChange(item));
        var now = call.Target.Lookup(AgendaItemTable.Opportunity);
        if (now is not null && now != item.Opportunity && new MeetingStore(system).Of(item.OneOnOne) is { } meeting)
            CheckOpportunity(call, system, meeting);
    }

    /// <summary>Two may press at once: the second waits, and then finds the item of the first.</summary>
    private static void CheckOpportunity(StepCall call, IOrganizationService system, Meeting meeting)
    {
        if (call.Target.Lookup(AgendaItemTable.Opportunity) is not { } opportunity)
            return;

        new OneOnOneStore(system).TakeTurn(meeting.Rep.Id, call.NowUtc);
        RefusedException.ThrowIf(ItemRule.CheckOpportunity(
            meeting, new DecidedDealStore(call.AsCaller).MayRead(opportunity), new AgendaItemStore(system).HasOpen(meeting.Id, opportunity)));
    }
}
