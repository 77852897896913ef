using System;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Scoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>A 1:1 with its people, their managers and zones.</summary>
public sealed class OneOnOneRecordStore(IOrganizationService service)
{
    private const string RepAlias = "rep";
    private const string ReportAlias = "report";
    private const string RepSettings = "repsettings";
    private const string RepZone = "repzone";
    private const string ManagerSettings = "managersettings";
    private const string ManagerZone = "managerzone";

    private static readonly string[] Columns =
    [
        OneOnOneTable.Manager, OneOnOneTable.Rep, OneOnOneTable.StatusCode, OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd,
        OneOnOneTable.OriginalStart, OneOnOneTable.ActualStart, OneOnOneTable.ActualEnd, OneOnOneTable.DocumentedOn,
        OneOnOneTable.RepConfirmedOn, OneOnOneTable.CoachingMinutes, OneOnOneTable.StatusMinutes, OneOnOneTable.PracticeScore,
    ];

    /// <summary>One read.</summary>
    /// <returns>Null when there is none, or none that the service's user may read.</returns>
    public OneOnOneRecord? Find(Guid id)
    {
        var query = All();
        query.TopCount = 1;
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.Equal, id);
        var report = query.AddLink(SystemUserTable.LogicalName, OneOnOneTable.Rep, SystemUserTable.ParentSystemUserId, JoinOperator.LeftOuter);
        report.EntityAlias = ReportAlias;
        report.Columns = new ColumnSet(SystemUserTable.Id);
        report.LinkCriteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        return service.RetrieveMultiple(query).Entities.Select(Read).FirstOrDefault();
    }

    /// <summary>1:1s with their people, for conditions of the caller's own.</summary>
    public static QueryExpression All()
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        var rep = query.AddLink(SystemUserTable.LogicalName, OneOnOneTable.Rep, SystemUserTable.Id, JoinOperator.LeftOuter);
        rep.EntityAlias = RepAlias;
        rep.Columns = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId);
        Zone(query.AddLink(UserSettingsTable.LogicalName, OneOnOneTable.Rep, UserSettingsTable.Id, JoinOperator.LeftOuter), RepSettings, RepZone);
        Zone(query.AddLink(UserSettingsTable.LogicalName, OneOnOneTable.Manager, UserSettingsTable.Id, JoinOperator.LeftOuter), ManagerSettings, ManagerZone);
        return query;
    }

    public static OneOnOneRecord Read(Entity row)
    {
        var rep = row.Lookup(OneOnOneTable.Rep) ?? Guid.Empty;
        var start = row.Instant(OneOnOneTable.ScheduledStart) ?? default;
        return new OneOnOneRecord
        {
            Id = row.Id,
            Rep = new Rep(
                rep,
                row.Text(RowValues.Of(RepAlias, SystemUserTable.FullName)) ?? rep.ToString(),
                row.Lookup(RowValues.Of(RepAlias, SystemUserTable.ParentSystemUserId)),
                ZoneOf(row, RepSettings, RepZone))
            {
                HasReports = row.Contains(RowValues.Of(ReportAlias, SystemUserTable.Id)),
            },
            Manager = row.Lookup(OneOnOneTable.Manager) ?? Guid.Empty,
            ManagerZone = ZoneOf(row, ManagerSettings, ManagerZone),
            Status = Status(row.Choice(OneOnOneTable.StatusCode)),
            ScheduledStart = start,
            ScheduledEnd = row.Instant(OneOnOneTable.ScheduledEnd) ?? start,
            OriginalStart = row.Instant(OneOnOneTable.OriginalStart) ?? start,
            ActualStart = row.Instant(OneOnOneTable.ActualStart),
            ActualEnd = row.Instant(OneOnOneTable.ActualEnd),
            DocumentedOn = row.Instant(OneOnOneTable.DocumentedOn),
            RepConfirmedOn = row.Instant(OneOnOneTable.RepConfirmedOn),
            Talk = new TalkTime(row.Number<int>(OneOnOneTable.CoachingMinutes) ?? 0, row.Number<int>(OneOnOneTable.StatusMinutes) ?? 0),
            Score = row.Number<decimal>(OneOnOneTable.PracticeScore),
        };
    }

    private static void Zone(LinkEntity settings, string settingsAlias, string zoneAlias)
    {
        settings.EntityAlias = settingsAlias;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = zoneAlias;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);
    }

    private static LocalZone ZoneOf(Entity row, string settings, string zone) => ZoneStore.Zone(
        row.Number<int>(RowValues.Of(settings, UserSettingsTable.Timezonecode)), row.Text(RowValues.Of(zone, TimeZoneDefinitionTable.Standardname)));

    public static OneOnOneStatus Status(int? choice) => choice switch
    {
        OneOnOneTable.Status.Preparing => OneOnOneStatus.Preparing,
        OneOnOneTable.Status.InProgress => OneOnOneStatus.InProgress,
        OneOnOneTable.Status.Completed => OneOnOneStatus.Completed,
        OneOnOneTable.Status.Missed => OneOnOneStatus.Missed,
        OneOnOneTable.Status.Cancelled => OneOnOneStatus.Cancelled,
        _ => OneOnOneStatus.Planned,
    };
}
