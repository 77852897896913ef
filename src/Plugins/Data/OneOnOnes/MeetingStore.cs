using System;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>1:1s with their people. With the caller's own rights it gives only what the caller may know of.</summary>
public sealed class MeetingStore(IOrganizationService service)
{
    private const string Rep = "rep";
    private const string Settings = "settings";
    private const string Zone = "zone";

    /// <summary>The 1:1 with its rep, the rep's manager of now and the rep's zone: one read.</summary>
    public Meeting? Of(Guid oneOnOne)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OneOnOneTable.Rep, OneOnOneTable.Manager, OneOnOneTable.StatusCode, OneOnOneTable.ScheduledStart, OneOnOneTable.Cadence,
                OneOnOneTable.AgendaSubmittedOn),
            TopCount = 1,
        };
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.Equal, oneOnOne);
        var rep = query.AddLink(SystemUserTable.LogicalName, OneOnOneTable.Rep, SystemUserTable.Id, JoinOperator.LeftOuter);
        rep.EntityAlias = Rep;
        rep.Columns = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId);
        var settings = rep.AddLink(UserSettingsTable.LogicalName, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = Settings;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = Zone;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);
        return service.RetrieveMultiple(query).Entities.Select(Read).FirstOrDefault();
    }

    /// <summary>When the rep and whoever managed them last met before a 1:1, UTC; null when they never did. One read.</summary>
    public DateTime? LastMetBefore(Meeting meeting)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OneOnOneTable.ActualEnd, OneOnOneTable.ScheduledEnd, OneOnOneTable.ScheduledStart),
            TopCount = 1,
        };
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, meeting.Rep.Id);
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Completed);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, meeting.Start);
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.NotEqual, meeting.Id);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities
            .Select(row => row.Instant(OneOnOneTable.ActualEnd) ?? row.Instant(OneOnOneTable.ScheduledEnd) ?? row.Instant(OneOnOneTable.ScheduledStart))
            .FirstOrDefault();
    }

    private static Meeting Read(Entity row)
    {
        var rep = row.Lookup(OneOnOneTable.Rep) ?? Guid.Empty;
        var zone = ZoneStore.Zone(
            row.Number<int>(RowValues.Of(Settings, UserSettingsTable.Timezonecode)), row.Text(RowValues.Of(Zone, TimeZoneDefinitionTable.Standardname)));
        return new Meeting(
            row.Id,
            new Rep(rep, row.Text(RowValues.Of(Rep, SystemUserTable.FullName)) ?? rep.ToString(), row.Lookup(RowValues.Of(Rep, SystemUserTable.ParentSystemUserId)), zone),
            row.Lookup(OneOnOneTable.Manager) ?? Guid.Empty,
            Status(row.Choice(OneOnOneTable.StatusCode)),
            row.Instant(OneOnOneTable.ScheduledStart) ?? DateTime.MinValue)
        {
            Cadence = row.Lookup(OneOnOneTable.Cadence),
            AgendaSubmittedOn = row.Instant(OneOnOneTable.AgendaSubmittedOn),
        };
    }

    public static MeetingStatus Status(int? choice) => choice switch
    {
        OneOnOneTable.Status.Preparing => MeetingStatus.Preparing,
        OneOnOneTable.Status.InProgress => MeetingStatus.InProgress,
        OneOnOneTable.Status.Completed => MeetingStatus.Completed,
        OneOnOneTable.Status.Missed => MeetingStatus.Missed,
        OneOnOneTable.Status.Cancelled => MeetingStatus.Cancelled,
        _ => MeetingStatus.Planned,
    };
}
