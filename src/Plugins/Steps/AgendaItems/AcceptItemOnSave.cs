using System;
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
        if (call.Target.Lookup(AgendaItemTable.Opportunity) is { } opportunity)
            CheckOpportunity(call, system, meeting, opportunity, isNew: true);
    }

    private static void Change(StepCall call, IOrganizationService system)
    {
        var item = AgendaItemRow.Of(call.Before);
        RefusedException.ThrowIf(ItemRule.CheckChange(item));
        var isReopened = item.Status == AgendaItemStatus.Discussed && call.Target.Choice(AgendaItemTable.StateCode) == AgendaItemTable.State.Active;
        var opportunity = call.Target.Contains(AgendaItemTable.Opportunity) ? call.Target.Lookup(AgendaItemTable.Opportunity) : item.Opportunity;
        var isNew = opportunity is not null && opportunity != item.Opportunity;
        if (!(isReopened || isNew) || new MeetingStore(system).Of(item.OneOnOne) is not { } meeting)
            return;

        RefusedException.ThrowIf(isReopened ? AgendaSubmission.Check(meeting) : null);
        if (opportunity is { } about)
            CheckOpportunity(call, system, meeting, about, isNew);
    }

    /// <summary>Two may press at once: the second waits, and then finds the item of the first.</summary>
    private static void CheckOpportunity(StepCall call, IOrganizationService system, Meeting meeting, Guid opportunity, bool isNew)
    {
        new OneOnOneStore(system).TakeTurn(meeting.Rep.Id, call.NowUtc);
        RefusedException.ThrowIf(ItemRule.CheckOpportunity(
            meeting, !isNew || new DecidedDealStore(call.AsCaller).MayRead(opportunity), new AgendaItemStore(system).HasOpen(meeting.Id, opportunity)));
    }
}
