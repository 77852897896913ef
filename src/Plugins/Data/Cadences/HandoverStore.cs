using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>Hands what is to come over to a rep's new manager. What is handed over already is not looked at, so it can be stopped and repeated.</summary>
public sealed class HandoverStore(IOrganizationService service, DateTime nowUtc)
{
    private const string MeetingAlias = "meeting";

    /// <summary>Who has the rep's cadence; null when there is none.</summary>
    public Guid? HolderOf(Guid rep) => ActiveCadences(rep).Select(row => row.Lookup(CadenceTable.Manager)).FirstOrDefault();

    /// <summary>Whether there is any 1:1 of the rep.</summary>
    public bool HasHistory(Guid rep)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>The active cadences go to the manager, or end where the pair has one already, so that the pair is planned once.</summary>
    public int GiveCadences(Guid rep, Guid next)
    {
        var all = ActiveCadences(rep);
        var taken = all.Any(row => row.Lookup(CadenceTable.Manager) == next);
        var written = 0;
        foreach (var row in all.Where(row => row.Lookup(CadenceTable.Manager) != next))
        {
            if (taken)
                Deactivate(row.Id);
            else
                service.Update(new Entity(CadenceTable.LogicalName, row.Id) { [CadenceTable.Manager] = User(next), [CadenceTable.OwnerId] = User(next) });
            taken = true;
            written++;
        }

        return written;
    }

    /// <summary>
    /// The 1:1s to come go to the manager. One that is in progress is the former manager's to finish. One write for each, in whose transaction the rest
    /// follows: a step that runs later has none of its own, so that what it writes before it fails would stay.
    /// </summary>
    public int GiveOneOnOnes(Guid rep, Guid next)
    {
        var rows = OneOnOnesToCome(rep, exceptOf: next);
        foreach (var row in rows)
            service.Update(new Entity(OneOnOneTable.LogicalName, row.Id) { [OneOnOneTable.Manager] = User(next), [OneOnOneTable.OwnerId] = User(next) });
        return rows.Count;
    }

    /// <summary>
    /// What follows a 1:1 to its new manager: an appointment of its own, because Exchange lets nobody change who organises one that is in other calendars
    /// already. And the rep's items go back to the rep: assigning a 1:1 assigns what is below it, too.
    /// </summary>
    /// <param name="row">With its name, both people and both appointments.</param>
    public void PassOn(Entity row)
    {
        var (next, rep) = (row.Lookup(OneOnOneTable.Manager)!.Value, row.Lookup(OneOnOneTable.Rep)!.Value);
        RenewAppointments(row, next, rep);
        var items = ItemsOfTheRep(rep, row.Id, next);
        foreach (var item in items)
            service.Update(new Entity(AgendaItemTable.LogicalName, item) { [AgendaItemTable.OwnerId] = User(rep) });

        // By which the manager gets to them.
        if (items.Count > 0)
            new OneOnOneStore(service).ShareWith(row.Id, next);
    }

    /// <summary>
    /// What the former manager owes the rep is the new one's to keep, and what the rep owes is owed to the new one. To whom something is promised tells whose
    /// promise it is, because assigning the 1:1 around it may have assigned it, too. It leaves a 1:1 that stays the former manager's: the owner of a 1:1 reads
    /// what stands below it, with what is counted.
    /// </summary>
    public int GiveCommitments(Guid rep, Guid next)
    {
        var written = 0;
        foreach (var row in OpenCommitments(rep))
        {
            var isReps = row.Lookup(CommitmentTable.Counterpart) is { } counterpart ? counterpart != rep : row.Lookup(CommitmentTable.OwnerId) == rep;
            var change = isReps ? OfTheRep(row, rep, next) : OfTheManager(row, next);
            var leaves = row.Lookup(RowValues.Of(MeetingAlias, OneOnOneTable.Manager)) is { } holder && holder != next;
            if (change.Attributes.Count == 0 && !leaves)
                continue;

            // The share first: once the row is written, it is not looked at again.
            var store = new OneOnOneStore(service);
            if (isReps)
                store.ShareCommitment(row.Id, next);
            else if (leaves)
                store.ShareCommitment(row.Id, rep);
            if (leaves)
                change[CommitmentTable.OneOnOne] = null;
            service.Update(change);
            written++;
        }

        return written;
    }

    private DataCollection<Entity> OpenCommitments(Guid rep)
    {
        var query = new QueryExpression(CommitmentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(CommitmentTable.OwnerId, CommitmentTable.Counterpart, CommitmentTable.AcceptedOn),
        };
        query.Criteria.AddCondition(CommitmentTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        var meeting = query.AddLink(OneOnOneTable.LogicalName, CommitmentTable.OneOnOne, OneOnOneTable.Id, JoinOperator.LeftOuter);
        meeting.EntityAlias = MeetingAlias;
        meeting.Columns = new ColumnSet(OneOnOneTable.Manager);
        return service.RetrieveMultiple(query).Entities;
    }

    private static Entity OfTheRep(Entity row, Guid rep, Guid next)
    {
        var change = new Entity(CommitmentTable.LogicalName, row.Id);
        if (row.Lookup(CommitmentTable.Counterpart) != next)
            change[CommitmentTable.Counterpart] = User(next);
        if (row.Lookup(CommitmentTable.OwnerId) == rep)
            return change;

        change[CommitmentTable.OwnerId] = User(rep);
        change[CommitmentTable.AcceptedOn] = row.Instant(CommitmentTable.AcceptedOn);
        return change;
    }

    private static Entity OfTheManager(Entity row, Guid next)
    {
        var change = new Entity(CommitmentTable.LogicalName, row.Id);
        if (row.Lookup(CommitmentTable.OwnerId) != next)
            change[CommitmentTable.OwnerId] = User(next);
        return change;
    }

    /// <summary>The goals of this year and the focus of this quarter, and of later ones, are the new manager's to set. What is over stays whose it was.</summary>
    public int GiveGoals(Guid rep, Guid next)
    {
        var goals = OfAnother(KpiGoalTable.LogicalName, rep, next);
        goals.Criteria.AddCondition(KpiGoalTable.Year, ConditionOperator.GreaterEqual, nowUtc.Year);
        var focus = OfAnother(FocusTable.LogicalName, rep, next);
        focus.Criteria.AddCondition(FocusTable.Quarter, ConditionOperator.OnOrAfter, Quarter.Of(LocalDate.Of(nowUtc)).First.ToDateTime());
        Entity[] rows = [.. service.RetrieveMultiple(goals).Entities, .. service.RetrieveMultiple(focus).Entities];
        foreach (var row in rows)
            service.Update(new Entity(row.LogicalName, row.Id) { [KpiGoalTable.OwnerId] = User(next) });
        return rows.Length;
    }

    private static QueryExpression OfAnother(string table, Guid rep, Guid manager)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(SharedTable.RepColumn, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(KpiGoalTable.OwnerId, ConditionOperator.NotEqual, manager);
        return query;
    }

    /// <summary>Calls off what is to come of a rep who has left, and ends the cadences.</summary>
    public int End(Guid rep)
    {
        var rows = OneOnOnesToCome(rep, exceptOf: null).Select(row => row.Id).ToList();
        new CancellationStore(service).Cancel(rows, OneOnOneTable.CancelledBecauseChoice.PersonLeft, nowUtc);
        var cadences = ActiveCadences(rep);
        foreach (var row in cadences)
            Deactivate(row.Id);
        return rows.Count + cadences.Count;
    }

    private void RenewAppointments(Entity row, Guid next, Guid rep)
    {
        var (meeting, buffer) = (row.Lookup(OneOnOneTable.Appointment), row.Lookup(OneOnOneTable.BufferAppointment));
        var appointments = new AppointmentStore(service);
        var standing = appointments.Standing(meeting, buffer);
        var change = new Entity(OneOnOneTable.LogicalName, row.Id);
        foreach (var old in standing.Where(one => one.Start is not null && one.End is not null))
        {
            var title = row.Text(OneOnOneTable.Name) ?? "1:1";
            change[old.Id == meeting ? OneOnOneTable.Appointment : OneOnOneTable.BufferAppointment] = new EntityReference(
                AppointmentTable.LogicalName,
                old.Id == meeting
                    ? appointments.CreateMeeting(title, next, rep, old.Start!.Value, old.End!.Value)
                    : appointments.CreateBuffer(title, next, old.Start!.Value, old.End!.Value));
        }

        // First the 1:1, so that it does not follow its former appointment into being called off.
        if (change.Attributes.Count > 0)
            service.Update(change);
        foreach (var old in standing)
            appointments.Cancel(old.Id);
    }

    private DataCollection<Entity> ActiveCadences(Guid rep)
    {
        var query = new QueryExpression(CadenceTable.LogicalName) { ColumnSet = new ColumnSet(CadenceTable.Manager) };
        query.Criteria.AddCondition(CadenceTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(CadenceTable.StateCode, ConditionOperator.Equal, CadenceTable.State.Active);
        query.AddOrder(CadenceTable.CreatedOn, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities;
    }

    private DataCollection<Entity> OneOnOnesToCome(Guid rep, Guid? exceptOf)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OneOnOneTable.Id),
        };
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.In, OneOnOneTable.Status.Planned, OneOnOneTable.Status.Preparing);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterThan, nowUtc);
        if (exceptOf is { } manager)
            query.Criteria.AddCondition(OneOnOneTable.Manager, ConditionOperator.NotEqual, manager);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }

    private List<Guid> ItemsOfTheRep(Guid rep, Guid oneOnOne, Guid owner)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(AgendaItemTable.Id) };
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.Equal, oneOnOne);
        query.Criteria.AddCondition(AgendaItemTable.RaisedBy, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(AgendaItemTable.OwnerId, ConditionOperator.Equal, owner);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    private void Deactivate(Guid cadence) => service.Update(new Entity(CadenceTable.LogicalName, cadence)
    {
        [CadenceTable.StateCode] = new OptionSetValue(CadenceTable.State.Inactive),
        [CadenceTable.StatusCode] = new OptionSetValue(CadenceTable.Status.Inactive),
    });

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);
}
