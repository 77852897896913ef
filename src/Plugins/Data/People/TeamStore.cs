using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.People;

/// <summary>All managers of the organisation with their reps.</summary>
public sealed class TeamStore(IOrganizationService service)
{
    private const string SettingsAlias = "settings";
    private const string ZoneAlias = "zone";

    /// <summary>
    /// Everybody who works and holds the manager's role, in the order of their ids, with those who report to them and hold the
    /// role of a rep; managers of nobody are among them. Five reads per 5,000 users.
    /// </summary>
    public IReadOnlyList<Team> All()
    {
        var roles = new RoleStore(service);
        var reps = roles.Holders(RoleNames.Rep);
        var managers = roles.Holders(RoleNames.Manager);
        var users = service.Rows(Users()).Select(Person).ToList();
        var reports = users.Where(user => reps.Contains(user.Id) && user.Manager is not null).ToLookup(user => user.Manager!.Value);
        return [.. users.Where(user => managers.Contains(user.Id))
            .Select(user => new Team(user.Id, user.Name, user.Zone, [.. reports[user.Id]]))
            .OrderBy(team => team.Manager)];
    }

    private static QueryExpression Users()
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId),
        };
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        var settings = query.AddLink(UserSettingsTable.LogicalName, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = SettingsAlias;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = ZoneAlias;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);
        return query;
    }

    private static Rep Person(Entity row) => new(
        row.Id,
        row.Text(SystemUserTable.FullName) ?? row.Id.ToString(),
        row.Lookup(SystemUserTable.ParentSystemUserId),
        ZoneStore.Zone(
            row.Number<int>(RowValues.Of(SettingsAlias, UserSettingsTable.Timezonecode)),
            row.Text(RowValues.Of(ZoneAlias, TimeZoneDefinitionTable.Standardname))));
}
