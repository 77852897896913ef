using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.People;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Notifications;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Notifications;

/// <summary>Finds what is to be said about 1:1s. One read per kind and 5,000 of those 1:1s that can be meant.</summary>
public sealed class MeetingReminderStore(IOrganizationService service, IReadOnlyDictionary<string, string> settings)
{
    private const string Manager = "manager";
    private const string Rep = "rep";

    /// <summary>A reader's day may begin or end so much before or after UTC's.</summary>
    private static readonly TimeSpan DayAndZone = TimeSpan.FromHours(24 + 15);

    /// <summary>Missed 1:1s are marked by a job before this one; the hour is for calls that lie between.</summary>
    private static readonly TimeSpan MarkedBefore = TimeSpan.FromHours(1);

    public IEnumerable<Notice?> AgendasAsked(ReminderWindow window)
    {
        var days = ReminderSettings.AgendaDays(settings);
        var query = Meetings(OneOnOneTable.ScheduledStart, window.UntilUtc, window.UntilUtc.AddDays(days) + DayAndZone);
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.In, OneOnOneTable.Status.Planned, OneOnOneTable.Status.Preparing);
        query.Criteria.AddCondition(OneOnOneTable.AgendaSubmittedOn, ConditionOperator.Null);
        return Read(query).Select(meeting => MeetingReminders.AgendaAsked(meeting, days, window));
    }

    /// <summary>No read at all when it is far away still or has begun, else one.</summary>
    /// <param name="startUtc">To which it was moved, UTC.</param>
    /// <param name="nowUtc">UTC.</param>
    public Notice? AgendaAskedOnMove(Guid oneOnOne, DateTime startUtc, DateTime nowUtc)
    {
        var days = ReminderSettings.AgendaDays(settings);
        if (startUtc <= nowUtc || startUtc > nowUtc.AddDays(days) + DayAndZone)
            return null;

        var query = Meetings(OneOnOneTable.ScheduledStart, startUtc, startUtc);
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.Equal, oneOnOne);
        return Read(query).Select(meeting => MeetingReminders.AgendaAskedOnMove(meeting, days, nowUtc)).FirstOrDefault();
    }

    public IEnumerable<Notice?> WrapUpsWaiting(ReminderWindow window)
    {
        var query = Meetings(OneOnOneTable.DocumentedOn, window.AfterUtc.AddDays(-1), window.UntilUtc.AddDays(-1));
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Completed);
        query.Criteria.AddCondition(OneOnOneTable.RepConfirmedOn, ConditionOperator.Null);
        return Read(query).Select(meeting => MeetingReminders.WrapUpWaiting(meeting, window));
    }

    public IEnumerable<Notice?> NotDocumented(ReminderWindow window)
    {
        var query = Meetings(OneOnOneTable.ScheduledEnd, window.AfterUtc - DayAndZone, window.UntilUtc);
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        return Read(query).Select(meeting => MeetingReminders.NotDocumented(meeting, window));
    }

    public IEnumerable<Notice?> Missed(ReminderWindow window)
    {
        var hours = ReminderSettings.MissedHours(settings);
        var marked = window.Earlier(MarkedBefore);
        var query = Meetings(OneOnOneTable.ScheduledEnd, marked.AfterUtc.AddHours(-hours), marked.UntilUtc.AddHours(-hours));
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Missed);
        return Read(query).Select(meeting => MeetingReminders.Missed(meeting, hours, marked));
    }

    private static QueryExpression Meetings(string column, DateTime fromUtc, DateTime toUtc)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd, OneOnOneTable.CreatedOn, OneOnOneTable.DocumentedOn),
        };
        query.Criteria.AddCondition(column, ConditionOperator.GreaterEqual, fromUtc);
        query.Criteria.AddCondition(column, ConditionOperator.LessEqual, toUtc);
        query.AddPerson(OneOnOneTable.Manager, Manager);
        query.AddPerson(OneOnOneTable.Rep, Rep);
        return query;
    }

    private IEnumerable<Meeting> Read(QueryExpression query) => service.ReadAll(query, OneOnOneTable.Id)
        .Where(row => row.Instant(OneOnOneTable.ScheduledStart) is not null)
        .Select(row => new Meeting(
            row.Id,
            OneOnOneTable.LogicalName,
            row.Person(Manager),
            row.Person(Rep),
            row.Instant(OneOnOneTable.ScheduledStart)!.Value,
            row.Instant(OneOnOneTable.ScheduledEnd) ?? row.Instant(OneOnOneTable.ScheduledStart)!.Value,
            row.Instant(OneOnOneTable.CreatedOn) ?? DateTime.MinValue,
            row.Instant(OneOnOneTable.DocumentedOn)));
}
