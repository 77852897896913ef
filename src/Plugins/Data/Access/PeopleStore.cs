using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>Who somebody is to a rep. It is asked before anything runs as SYSTEM, so with the caller's own rights.</summary>
public sealed class PeopleStore(IOrganizationService asCaller)
{
    private const string Settings = "settings";
    private const string Zone = "zone";
    private const string Report = "report";

    /// <summary>As far up as hierarchy security looks by itself, with room to spare.</summary>
    private const int ChainLength = 8;

    /// <summary>The rep with manager and time zone, and whether they manage others, in one read.</summary>
    /// <returns>Null when there is no such user, or none whom the caller may know of.</returns>
    public Rep? Rep(Guid user)
    {
        var query = One(user);
        query.ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId);
        var settings = query.AddLink(UserSettingsTable.LogicalName, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = Settings;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = Zone;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);

        var report = query.AddLink(SystemUserTable.LogicalName, SystemUserTable.Id, SystemUserTable.ParentSystemUserId, JoinOperator.LeftOuter);
        report.EntityAlias = Report;
        report.Columns = new ColumnSet(SystemUserTable.Id);
        report.LinkCriteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);

        return asCaller.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? new Rep(
                user,
                row.Text(SystemUserTable.FullName) ?? user.ToString(),
                row.Lookup(SystemUserTable.ParentSystemUserId),
                ZoneStore.Zone(
                    row.Number<int>(RowValues.Of(Settings, UserSettingsTable.Timezonecode)),
                    row.Text(RowValues.Of(Zone, TimeZoneDefinitionTable.Standardname))))
            {
                HasReports = row.Contains(RowValues.Of(Report, SystemUserTable.Id)),
            }
            : null;
    }

    /// <summary>Who is the manager by the user record now; null for none. One read.</summary>
    public Guid? ManagerOf(Guid rep)
    {
        var query = One(rep);
        query.ColumnSet = new ColumnSet(SystemUserTable.ParentSystemUserId);
        return asCaller.RetrieveMultiple(query).Entities.FirstOrDefault()?.Lookup(SystemUserTable.ParentSystemUserId);
    }

    /// <summary>The rep's managers, the direct one first: one read.</summary>
    public IReadOnlyList<Guid> ChainAbove(Guid rep)
    {
        var query = One(rep);
        query.ColumnSet = new ColumnSet(SystemUserTable.ParentSystemUserId);
        var links = query.LinkEntities;
        for (var level = 1; level < ChainLength; level++)
        {
            var above = new LinkEntity(
                SystemUserTable.LogicalName, SystemUserTable.LogicalName, SystemUserTable.ParentSystemUserId, SystemUserTable.Id, JoinOperator.LeftOuter)
            {
                EntityAlias = Level(level),
                Columns = new ColumnSet(SystemUserTable.ParentSystemUserId),
            };
            links.Add(above);
            links = above.LinkEntities;
        }

        var row = asCaller.RetrieveMultiple(query).Entities.FirstOrDefault() ?? new Entity(SystemUserTable.LogicalName);
        return
        [
            .. Enumerable.Range(0, ChainLength)
                .Select(level => row.Lookup(level == 0 ? SystemUserTable.ParentSystemUserId : RowValues.Of(Level(level), SystemUserTable.ParentSystemUserId)))
                .OfType<Guid>(),
        ];
    }

    /// <summary>Whether a user holds the leaders' role: one read, or two when only a team could hold it.</summary>
    public bool HoldsLeaderRole(Guid user) => new RoleStore(asCaller).HoldsAny(user, RoleNames.Leader);

    private static string Level(int level) => "above" + level;

    private static QueryExpression One(Guid user)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { TopCount = 1 };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, user);
        return query;
    }
}
