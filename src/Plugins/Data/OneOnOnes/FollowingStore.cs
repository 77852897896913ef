using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>Keeps 1:1s and their appointments at the same time, whichever of the two somebody changes.</summary>
public sealed class FollowingStore(IOrganizationService service)
{
    /// <summary>The 1:1s that are not ended and have this as their appointment: one read. The manager's time for notes is nobody's 1:1.</summary>
    public IReadOnlyList<MeetingOneOnOne> OpenOf(Guid appointment)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OneOnOneTable.Rep, OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd, OneOnOneTable.StatusCode),
        };
        query.Criteria.AddCondition(OneOnOneTable.Appointment, ConditionOperator.Equal, appointment);
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => new MeetingOneOnOne(
            row.Id,
            row.Lookup(OneOnOneTable.Rep),
            row.Instant(OneOnOneTable.ScheduledStart),
            row.Instant(OneOnOneTable.ScheduledEnd),
            row.Choice(OneOnOneTable.StatusCode) == OneOnOneTable.Status.InProgress))];
    }

    public void Move(Guid oneOnOne, DateTime start, DateTime end) => service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne)
    {
        [OneOnOneTable.ScheduledStart] = start,
        [OneOnOneTable.ScheduledEnd] = end,
    });

    /// <summary>Notes that somebody deleted the appointment. The 1:1 stays, so that nothing on its agenda is lost and none takes its place.</summary>
    public void Flag(Guid oneOnOne, DateTime? on) =>
        service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne) { [OneOnOneTable.AppointmentLost] = on });

    /// <summary>
    /// Moves a 1:1's appointments to where it is, with the time for notes as long as it was: one read, and a write for each that stands elsewhere.
    /// What is there already is not written again, so that the two never chase each other.
    /// </summary>
    public void MoveAppointments(Guid? meeting, Guid? buffer, DateTime start, DateTime end)
    {
        var appointments = new AppointmentStore(service);
        foreach (var one in appointments.Standing(meeting, buffer))
        {
            var to = one.Id == meeting ? (Start: start, End: end) : (Start: end, End: end + (one.End - one.Start ?? TimeSpan.Zero));
            if (one.Start != to.Start || one.End != to.End)
                appointments.Move(one.Id, to.Start, to.End);
        }
    }

    /// <summary>Makes an appointment for a 1:1 whose own was deleted.</summary>
    /// <param name="oneOnOne">With its name, manager and rep.</param>
    public void ReplaceAppointment(Entity oneOnOne, DateTime start, DateTime end) => service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne.Id)
    {
        [OneOnOneTable.AppointmentLost] = null,
        [OneOnOneTable.Appointment] = new EntityReference(AppointmentTable.LogicalName, new AppointmentStore(service).CreateMeeting(
            oneOnOne.Text(OneOnOneTable.Name) ?? "1:1", oneOnOne.Lookup(OneOnOneTable.Manager)!.Value, oneOnOne.Lookup(OneOnOneTable.Rep)!.Value, start, end)),
    });

    public void CancelAppointments(Guid? meeting, Guid? buffer)
    {
        var appointments = new AppointmentStore(service);
        foreach (var one in appointments.Standing(meeting, buffer))
            appointments.Cancel(one.Id);
    }
}
