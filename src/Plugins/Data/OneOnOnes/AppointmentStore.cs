using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>The appointments that stand in the two people's calendars for a 1:1.</summary>
public sealed class AppointmentStore(IOrganizationService service)
{
    /// <summary>The manager organises, the rep is required.</summary>
    public Guid CreateMeeting(OneOnOneDraft draft) => CreateMeeting(draft.Title, draft.Manager, draft.Rep, draft.Start, draft.End);

    /// <inheritdoc cref="CreateMeeting(OneOnOneDraft)"/>
    public Guid CreateMeeting(string title, Guid manager, Guid rep, DateTime start, DateTime end)
    {
        var meeting = New(title, manager, start, end);
        meeting[AppointmentTable.RequiredAttendees] = Parties(rep);
        return service.Create(meeting);
    }

    /// <summary>Time for reflection and notes right after it, on the manager's calendar alone.</summary>
    public Guid CreateBuffer(OneOnOneDraft draft) => CreateBuffer(draft.Title, draft.Manager, draft.End, draft.BufferEnd);

    /// <inheritdoc cref="CreateBuffer(OneOnOneDraft)"/>
    public Guid CreateBuffer(string title, Guid manager, DateTime start, DateTime end) => service.Create(New($"Notes on {title}", manager, start, end));

    /// <summary>When the appointments are that still stand; one read.</summary>
    public IReadOnlyList<StandingAppointment> Standing(params Guid?[] appointments)
    {
        object[] ids = [.. appointments.OfType<Guid>().Cast<object>()];
        if (ids.Length == 0)
            return [];

        var query = new QueryExpression(AppointmentTable.LogicalName) { ColumnSet = new ColumnSet(AppointmentTable.ScheduledStart, AppointmentTable.ScheduledEnd) };
        query.Criteria.AddCondition(AppointmentTable.Id, ConditionOperator.In, ids);
        query.Criteria.AddCondition(AppointmentTable.StateCode, ConditionOperator.In, AppointmentTable.State.Open, AppointmentTable.State.Scheduled);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => new StandingAppointment(
            row.Id, row.Instant(AppointmentTable.ScheduledStart), row.Instant(AppointmentTable.ScheduledEnd)))];
    }

    public void Move(Guid appointment, DateTime start, DateTime end) => service.Update(new Entity(AppointmentTable.LogicalName, appointment)
    {
        [AppointmentTable.ScheduledStart] = start,
        [AppointmentTable.ScheduledEnd] = end,
    });

    public void Cancel(Guid appointment) => service.Update(new Entity(AppointmentTable.LogicalName, appointment)
    {
        [AppointmentTable.StateCode] = new OptionSetValue(AppointmentTable.State.Canceled),
        [AppointmentTable.StatusCode] = new OptionSetValue(AppointmentTable.Status.Canceled),
    });

    private static Entity New(string subject, Guid manager, DateTime start, DateTime end) => new(AppointmentTable.LogicalName)
    {
        [AppointmentTable.Subject] = subject,
        [AppointmentTable.ScheduledStart] = start,
        [AppointmentTable.ScheduledEnd] = end,
        [AppointmentTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, manager),
        [AppointmentTable.Organizer] = Parties(manager),
    };

    private static EntityCollection Parties(Guid person) =>
        new([new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.Partyid] = new EntityReference(SystemUserTable.LogicalName, person) }])
        {
            EntityName = ActivityPartyTable.LogicalName,
        };
}
