using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis.Scorecards;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>1:1s as rows.</summary>
public sealed class OneOnOneStore(IOrganizationService service)
{
    private const string Cadence = "cadence";

    /// <summary>What the rep may do with a 1:1 that is shared with them.</summary>
    private const AccessRights RepRights = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess;

    /// <summary>The rep's 1:1s that are neither held nor called off and may be near enough to be opened: one read.</summary>
    public IReadOnlyList<OpenOneOnOne> OpenAround(Guid rep, DateTime nowUtc)
    {
        var query = Open(rep, nowUtc);
        query.ColumnSet = new ColumnSet(OneOnOneTable.ScheduledStart, OneOnOneTable.StatusCode);
        var cadence = query.AddLink(CadenceTable.LogicalName, OneOnOneTable.Cadence, CadenceTable.Id, JoinOperator.LeftOuter);
        cadence.EntityAlias = Cadence;
        cadence.Columns = new ColumnSet(CadenceTable.Frequency);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => new OpenOneOnOne(
            row.Id,
            row.Instant(OneOnOneTable.ScheduledStart)!.Value,
            Frequency(row.Choice(RowValues.Of(Cadence, CadenceTable.Frequency))),
            Status(row.Choice(OneOnOneTable.StatusCode))))];
    }

    /// <summary>Whether somebody is named as the manager of a 1:1 of the rep that could be opened now.</summary>
    public bool ManagesOneAround(Guid manager, Guid rep, DateTime nowUtc)
    {
        var query = Open(rep, nowUtc);
        query.ColumnSet = new ColumnSet(OneOnOneTable.Id);
        query.TopCount = 1;
        query.Criteria.AddCondition(OneOnOneTable.Manager, ConditionOperator.Equal, manager);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>The last 1:1 that the two held, or null.</summary>
    public Guid? LastHeld(Guid rep)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Completed);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }

    /// <summary>
    /// Makes whoever else is about to create a 1:1 for the rep wait until this transaction ends, so that it then
    /// finds the one created here. The rep's user row is the one row that surely exists; the column is this
    /// solution's own, so that no step filtered on other columns hears of it.
    /// </summary>
    public void TakeTurn(Guid rep, DateTime nowUtc) =>
        service.Update(new Entity(SystemUserTable.LogicalName, rep) { [SystemUserTable.LockedOn] = nowUtc });

    /// <summary>Creates the 1:1 with its appointment, owned by the manager and shared with the rep.</summary>
    public Guid Create(AdHocOneOnOne draft)
    {
        var manager = new EntityReference(SystemUserTable.LogicalName, draft.Manager);
        var rep = new EntityReference(SystemUserTable.LogicalName, draft.Rep.Id);
        var id = service.Create(new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Name] = draft.Title,
            [OneOnOneTable.Key] = draft.Key.Value,
            [OneOnOneTable.Manager] = manager,
            [OneOnOneTable.Rep] = rep,
            [OneOnOneTable.OwnerId] = manager,
            [OneOnOneTable.ScheduledStart] = draft.Start,
            [OneOnOneTable.ScheduledEnd] = draft.End,
            [OneOnOneTable.OriginalStart] = draft.Start,
            [OneOnOneTable.Appointment] = new EntityReference(AppointmentTable.LogicalName, CreateAppointment(draft, manager, rep)),
            [OneOnOneTable.Previous] = RowValues.Reference(OneOnOneTable.LogicalName, LastHeld(draft.Rep.Id)),
        });
        service.Execute(new GrantAccessRequest
        {
            Target = new EntityReference(OneOnOneTable.LogicalName, id),
            PrincipalAccess = new PrincipalAccess { Principal = rep, AccessMask = RepRights },
        });
        return id;
    }

    /// <summary>Opens a 1:1 for preparation: one write.</summary>
    /// <param name="card">Null to leave the numbers that are stored.</param>
    public void Prepare(OpenOneOnOne one, Scorecard? card)
    {
        var row = new Entity(OneOnOneTable.LogicalName, one.Id);
        if (one.Status == OpenStatus.Planned)
            row[OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Preparing);
        if (card is not null)
        {
            row[OneOnOneTable.Scorecard] = ScorecardJson.Write(card);
            row[OneOnOneTable.Depth] = new OptionSetValue(DepthOf(card.Verdict.Depth));
        }

        if (row.Attributes.Count > 0)
            service.Update(row);
    }

    private static QueryExpression Open(Guid rep, DateTime nowUtc)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName);
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, nowUtc - OpenOneOnOne.LongestReach);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessEqual, nowUtc + OpenOneOnOne.LongestReach);
        return query;
    }

    private Guid CreateAppointment(AdHocOneOnOne draft, EntityReference manager, EntityReference rep) =>
        service.Create(new Entity(AppointmentTable.LogicalName)
        {
            [AppointmentTable.Subject] = draft.Title,
            [AppointmentTable.ScheduledStart] = draft.Start,
            [AppointmentTable.ScheduledEnd] = draft.End,
            [AppointmentTable.OwnerId] = manager,
            [AppointmentTable.Organizer] = Parties(manager),
            [AppointmentTable.RequiredAttendees] = Parties(rep),
        });

    private static EntityCollection Parties(EntityReference person) =>
        new([new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.Partyid] = person }]) { EntityName = ActivityPartyTable.LogicalName };

    private static int DepthOf(Depth depth) => depth switch
    {
        Depth.DeepDive => DepthChoice.DeepDive,
        Depth.Inspect => DepthChoice.Inspect,
        _ => DepthChoice.Glance,
    };

    private static CadenceFrequency Frequency(int? choice) => choice switch
    {
        FrequencyChoice.Weekly => CadenceFrequency.Weekly,
        FrequencyChoice.EveryTwoWeeks => CadenceFrequency.EveryTwoWeeks,
        FrequencyChoice.Monthly => CadenceFrequency.Monthly,
        _ => CadenceFrequency.None,
    };

    private static OpenStatus Status(int? choice) => choice switch
    {
        OneOnOneTable.Status.Preparing => OpenStatus.Preparing,
        OneOnOneTable.Status.InProgress => OpenStatus.InProgress,
        _ => OpenStatus.Planned,
    };
}
