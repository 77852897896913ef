using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>The 1:1s of cadences as they stand.</summary>
public sealed class PlannedOneOnOneStore(IOrganizationService service)
{
    private const string BufferAlias = "buffer";

    /// <summary>All 1:1s of the cadences that were planned for a day or later, ended ones included: one read per 5,000.</summary>
    /// <param name="from">UTC.</param>
    public ILookup<Guid, PlannedOneOnOne> Of(IEnumerable<Guid> cadences, DateTime from)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OneOnOneTable.Cadence, OneOnOneTable.Key, OneOnOneTable.OriginalStart, OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd,
                OneOnOneTable.StatusCode, OneOnOneTable.CancelledBecause, OneOnOneTable.AppointmentLost, OneOnOneTable.Appointment, OneOnOneTable.BufferAppointment),
        };
        query.Criteria.AddCondition(OneOnOneTable.Cadence, ConditionOperator.In, [.. cadences.Cast<object>()]);
        query.Criteria.AddCondition(OneOnOneTable.OriginalStart, ConditionOperator.GreaterEqual, from);
        query.AddOrder(OneOnOneTable.Id, OrderType.Ascending);
        var buffer = query.AddLink(AppointmentTable.LogicalName, OneOnOneTable.BufferAppointment, AppointmentTable.Id, JoinOperator.LeftOuter);
        buffer.EntityAlias = BufferAlias;
        buffer.Columns = new ColumnSet(AppointmentTable.ScheduledEnd);

        // Time for notes that somebody called off is as good as deleted.
        buffer.LinkCriteria.AddCondition(AppointmentTable.StateCode, ConditionOperator.In, AppointmentTable.State.Open, AppointmentTable.State.Scheduled);

        return service.Rows(query).Where(row => OneOnOneKey.DayOf(row.Text(OneOnOneTable.Key)) is not null).ToLookup(row => row.Lookup(OneOnOneTable.Cadence)!.Value, Row);
    }

    /// <summary>The 1:1s of a cadence that are still to begin, except one that is in progress already.</summary>
    public IReadOnlyList<Guid> Ahead(Guid cadence, DateTime nowUtc)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Id) };
        query.Criteria.AddCondition(OneOnOneTable.Cadence, ConditionOperator.Equal, cadence);
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.In, OneOnOneTable.Status.Planned, OneOnOneTable.Status.Preparing);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterThan, nowUtc);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    /// <summary>Which of some 1:1s somebody has written in: three reads.</summary>
    public ISet<Guid> WithContent(IReadOnlyCollection<Guid> oneOnOnes)
    {
        var written = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Id) };
        written.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.In, [.. oneOnOnes.Cast<object>()]);
        var any = written.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in new[] { OneOnOneTable.SharedNotes, OneOnOneTable.AgendaSubmittedOn, OneOnOneTable.ActualStart, OneOnOneTable.RepConfirmedOn })
            any.AddCondition(column, ConditionOperator.NotNull);

        return new HashSet<Guid>(service.RetrieveMultiple(written).Entities.Select(row => row.Id)
            .Concat(Parents(AgendaItemTable.LogicalName, AgendaItemTable.OneOnOne, oneOnOnes))
            .Concat(Parents(CommitmentTable.LogicalName, CommitmentTable.OneOnOne, oneOnOnes)));
    }

    private IEnumerable<Guid> Parents(string table, string column, IReadOnlyCollection<Guid> oneOnOnes)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column), Distinct = true };
        query.Criteria.AddCondition(column, ConditionOperator.In, [.. oneOnOnes.Cast<object>()]);
        query.AddOrder(column, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(row => row.Lookup(column)).OfType<Guid>();
    }

    private static PlannedOneOnOne Row(Entity row)
    {
        var start = row.Instant(OneOnOneTable.ScheduledStart)!.Value;
        return new PlannedOneOnOne(
            row.Id,
            OneOnOneKey.DayOf(row.Text(OneOnOneTable.Key))!.Value,
            row.Instant(OneOnOneTable.OriginalStart) ?? start,
            start,
            row.Instant(OneOnOneTable.ScheduledEnd) ?? start,
            Standing(row),
            row.Lookup(OneOnOneTable.Appointment),
            row.Instant(RowValues.Of(BufferAlias, AppointmentTable.ScheduledEnd)) is null ? null : row.Lookup(OneOnOneTable.BufferAppointment),
            row.Instant(RowValues.Of(BufferAlias, AppointmentTable.ScheduledEnd)));
    }

    private static OneOnOneStanding Standing(Entity row) => row.Choice(OneOnOneTable.StatusCode) switch
    {
        // Whose appointment somebody deleted waits for the two to settle it: moving it would hide that.
        OneOnOneTable.Status.Planned => row.Instant(OneOnOneTable.AppointmentLost) is null ? OneOnOneStanding.Empty : OneOnOneStanding.Kept,
        OneOnOneTable.Status.Missed => OneOnOneStanding.Ended,
        OneOnOneTable.Status.Cancelled => row.Choice(OneOnOneTable.CancelledBecause) is OneOnOneTable.CancelledBecauseChoice.CadenceEnded
            or OneOnOneTable.CancelledBecauseChoice.PersonLeft ? OneOnOneStanding.PlanEnded : OneOnOneStanding.Ended,
        _ => OneOnOneStanding.Kept,
    };
}
