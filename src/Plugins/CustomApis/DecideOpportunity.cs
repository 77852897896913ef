using System;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.CustomApis;

/// <summary>
/// Ends the discussion of an opportunity with a decision that writes back to it, with the caller's own rights. Only the
/// item, whose decision nobody writes by hand, is written as SYSTEM.
/// </summary>
public sealed class DecideOpportunity : CoachingApi
{
    public override string UniqueName => "coach_DecideOpportunity";

    protected override void Respond(ApiCall call)
    {
        var asked = new AgendaItemStore(call.AsCaller).Find(call.IdOf("AgendaItem"));
        var meeting = asked is null ? null : new MeetingStore(call.AsCaller).Of(asked.OneOnOne);
        if (asked is null || meeting is null)
            throw new RefusedException(NotFound());
        var system = call.AsSystem(Check(call, meeting));
        var reason = call.OptionalText("Reason");
        var decision = Decision(call, meeting.Rep.Zone);
        RefusedException.ThrowIf(decision.Check(meeting.Title, reason, meeting.Rep.Zone.DateOf(call.NowUtc)));

        // Whoever decides the same at the same time waits here, and then finds it decided.
        new OneOnOneStore(system).TakeTurn(meeting.Rep.Id, call.NowUtc);
        var item = new AgendaItemStore(system).Find(asked.Id) ?? throw new RefusedException(NotFound());
        var opportunity = item.Opportunity ?? throw new RefusedException(WithoutOpportunity(meeting));
        var deal = new DecidedDealStore(call.AsCaller).Find(opportunity);
        var stage = decision.Stage is null ? null : Standing(call, system, opportunity);
        if (Left(system, item, deal, decision, stage) is { } left)
            CarryOut(call, system, meeting, item, deal, stage, left, reason);
        call.Answer("Opportunity", new EntityReference(OpportunityTable.LogicalName, opportunity));
    }

    /// <summary>Read with the caller's rights; only the history, which nobody reads, is asked as SYSTEM.</summary>
    private static DealStage? Standing(ApiCall call, IOrganizationService system, Guid opportunity)
    {
        var stage = new DealStageStore(call.AsCaller).Of(opportunity);
        return stage is { HasPhaseToo: true } ? stage with { LastRecorded = new StageChangeStore(system).History(opportunity).LastSource } : stage;
    }

    /// <summary>What of the decision is not done already; null when all is.</summary>
    private static OpportunityDecision? Left(IOrganizationService system, AgendaItem item, DecidedDeal? deal, OpportunityDecision decision, DealStage? stage)
    {
        if (!decision.Repeats(item.Decided, deal))
            return decision;
        return deal is null || decision is { Stage: null, CloseDate: null }
            ? null
            : decision.Supplement(deal, stage, new DealHistoryStore(system).Since(item.Id, deal.Id));
    }

    private static void CarryOut(ApiCall call, IOrganizationService system, Meeting meeting, AgendaItem item, DecidedDeal? deal, DealStage? stage, OpportunityDecision decision, string? reason)
    {
        RefusedException.ThrowIf(ItemRule.CheckChange(item) ?? AgendaSubmission.Check(meeting));
        var store = new DecidedDealStore(call.AsCaller);
        RefusedException.ThrowIf(ItemRule.CheckOpportunity(meeting, deal is not null, isWaiting: false) ?? DecisionPlan.Check(decision, deal!));

        var request = decision.Stage is null ? null : new DealStageStore(call.AsCaller).Request(stage!, decision.Stage);
        RefusedException.ThrowIf(request?.Check(deal!.Name));
        var plan = DecisionPlan.Of(decision, deal!, request);
        var rights = store.RightsOf(call.Caller, deal!.Id);
        RefusedException.ThrowIf(plan.CheckRights(deal, rights.HasFlag(AccessRights.WriteAccess), rights.HasFlag(AccessRights.AppendToAccess)));
        store.CarryOut(plan, deal, decision, item.Title, reason, meeting.Rep.Zone);
        if (!decision.IsSupplement)
            new AgendaItemStore(system).Decide(item.Id, decision);
    }

    /// <summary>The platform may give the type's default for an input that was left out.</summary>
    private static OpportunityDecision Decision(ApiCall call, LocalZone zone) => new(
        AgendaItemRow.Kind(call.Optional<int>("Decision")),
        call.OptionalText("NextStep")?.Trim(),
        Day(call, "On", zone))
    {
        Stage = call.OptionalText("Stage")?.Trim(),
        CloseDate = Day(call, "CloseDate", zone),
    };

    private static LocalDate? Day(ApiCall call, string input, LocalZone zone) =>
        call.Optional<DateTime>(input) is { } given && given != default ? Day(given, zone) : null;

    /// <summary>Midnight is a day that was chosen; any other time is an instant, as when a client turns the midnight of its own zone into UTC.</summary>
    private static LocalDate Day(DateTime given, LocalZone zone) =>
        given.TimeOfDay == TimeSpan.Zero ? LocalDate.Of(given) : zone.DateOf(DateTime.SpecifyKind(given, DateTimeKind.Utc));

    private static Authorised Check(ApiCall call, Meeting meeting)
    {
        var caller = meeting.CallerOf(call.Caller);
        return Authorised.By(RepCallerRule.Check(caller, meeting.Rep.Name, RepCaller.Self, RepCaller.Manager), caller.ToString());
    }

    private static Refusal NotFound() =>
        new(RefusalCode.RowNotFound, "Agenda item", "There is no such item, or you may not read it.", "Choose an item of a 1:1 that you take part in.");

    private static Refusal WithoutOpportunity(Meeting meeting) =>
        new(RefusalCode.DecisionIncomplete, meeting.Title, "The item is about no opportunity.", "Set its opportunity, or mark it as discussed.");
}
