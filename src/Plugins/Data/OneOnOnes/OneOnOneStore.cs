using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Keys;
using CrmCoaching.Domain.Kpis.Scorecards;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>1:1s as rows.</summary>
public sealed class OneOnOneStore(IOrganizationService service)
{
    private const string Cadence = "cadence";

    /// <summary>What somebody may do with a 1:1 of theirs that another owns.</summary>
    private const AccessRights PartyRights = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess;

    /// <summary>The rep's 1:1s that are neither held nor called off and may be near enough to be opened: one read.</summary>
    public IReadOnlyList<OpenOneOnOne> OpenAround(Guid rep, DateTime nowUtc)
    {
        var query = Open(rep, nowUtc);
        query.ColumnSet = new ColumnSet(OneOnOneTable.Manager, OneOnOneTable.ScheduledStart, OneOnOneTable.StatusCode);
        var cadence = query.AddLink(CadenceTable.LogicalName, OneOnOneTable.Cadence, CadenceTable.Id, JoinOperator.LeftOuter);
        cadence.EntityAlias = Cadence;
        cadence.Columns = new ColumnSet(CadenceTable.Frequency);
        return [.. service.RetrieveMultiple(query).Entities.Select(OpenOne)];
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

    /// <summary>The one that is neither held nor called off and has a key, wherever it was moved to; null when none has. One read.</summary>
    public OpenOneOnOne? OpenOf(RowKey key)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OneOnOneTable.Manager, OneOnOneTable.ScheduledStart, OneOnOneTable.StatusCode),
            TopCount = 1,
        };
        query.Criteria.AddCondition(OneOnOneTable.Key, ConditionOperator.Equal, key.Value);
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        return service.RetrieveMultiple(query).Entities.Select(OpenOne).FirstOrDefault();
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

    /// <summary>Creates a 1:1 outside any cadence, in the rep's turn. The roles are looked at first, since rows can be owned by and shared with their holders only.</summary>
    /// <exception cref="RefusedException">One of the two lacks the role for it.</exception>
    public Guid CreateAdHoc(AdHocOneOnOne one, Guid? previous)
    {
        if (new PairStore(service).Of(one.Manager, one.Rep.Id, out _) is { } pair)
            RefusedException.ThrowIf(CadenceCheck.Pair($"1:1 of {one.Rep.Name}", pair));
        return Create(new OneOnOneKeyStore(service).Free(one), previous);
    }

    /// <summary>
    /// Creates the 1:1 with its appointment and the manager's time for notes, owned by the manager and shared with the rep: three writes, or four with
    /// time for notes. Both must hold the roles for it.
    /// </summary>
    /// <param name="previous">The last one that was held, where that is known already.</param>
    public Guid Create(OneOnOneDraft draft, Guid? previous = null)
    {
        var manager = new EntityReference(SystemUserTable.LogicalName, draft.Manager);
        var appointments = new AppointmentStore(service);
        var id = service.Create(new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Name] = draft.Title,
            [OneOnOneTable.Key] = draft.Key.Value,
            [OneOnOneTable.Cadence] = RowValues.Reference(CadenceTable.LogicalName, draft.Cadence),
            [OneOnOneTable.Manager] = manager,
            [OneOnOneTable.Rep] = new EntityReference(SystemUserTable.LogicalName, draft.Rep),
            [OneOnOneTable.OwnerId] = manager,
            [OneOnOneTable.ScheduledStart] = draft.Start,
            [OneOnOneTable.ScheduledEnd] = draft.End,
            [OneOnOneTable.OriginalStart] = draft.Start,
            [OneOnOneTable.Appointment] = new EntityReference(AppointmentTable.LogicalName, appointments.CreateMeeting(draft)),
            [OneOnOneTable.BufferAppointment] = RowValues.Reference(AppointmentTable.LogicalName, draft.BufferEnd > draft.End ? appointments.CreateBuffer(draft) : null),
            [OneOnOneTable.Previous] = RowValues.Reference(OneOnOneTable.LogicalName, previous),
        });
        ShareWith(id, draft.Rep);
        return id;
    }

    /// <summary>Lets one of the two read and write a 1:1 and what is below it, whoever owns that.</summary>
    public void ShareWith(Guid oneOnOne, Guid person) => Share(new EntityReference(OneOnOneTable.LogicalName, oneOnOne), person);

    /// <summary>Lets one of the two read and write a single commitment, as of a 1:1 that was another's.</summary>
    public void ShareCommitment(Guid commitment, Guid person) => Share(new EntityReference(CommitmentTable.LogicalName, commitment), person);

    private void Share(EntityReference row, Guid person) => service.Execute(new GrantAccessRequest
    {
        Target = row,
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(SystemUserTable.LogicalName, person), AccessMask = PartyRights },
    });

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
            row[OneOnOneTable.Depth] = new OptionSetValue(KpiChoices.Of(card.Verdict.Depth));
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

    private static OpenOneOnOne OpenOne(Entity row) => new(
        row.Id,
        row.Lookup(OneOnOneTable.Manager),
        row.Instant(OneOnOneTable.ScheduledStart)!.Value,
        CadenceChoices.Frequency(row.Choice(RowValues.Of(Cadence, CadenceTable.Frequency))),
        Status(row.Choice(OneOnOneTable.StatusCode)));

    private static OpenStatus Status(int? choice) => choice switch
    {
        OneOnOneTable.Status.Preparing => OpenStatus.Preparing,
        OneOnOneTable.Status.InProgress => OpenStatus.InProgress,
        _ => OpenStatus.Planned,
    };
}
