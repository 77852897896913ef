using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.People;

/// <summary>All reps of the organisation, for the jobs that go through them.</summary>
public sealed class RepStore(IOrganizationService service)
{
    private const string SettingsAlias = "settings";
    private const string ZoneAlias = "zone";

    /// <summary>
    /// Everybody who works, holds the role of a rep and has a manager with a role to hold 1:1s: rows cannot be owned by or shared with
    /// anybody else, and one such fault would end the job for all. Five reads per 5,000.
    /// </summary>
    public IReadOnlyList<Rep> All()
    {
        var roles = new RoleStore(service);
        var reps = roles.Holders(RoleNames.Rep);
        var managers = roles.Holders([.. RoleNames.OfManagers]);
        return [.. WithManager().Where(user => reps.Contains(user.Id) && managers.Contains(user.Manager!.Value))];
    }

    private IEnumerable<Rep> WithManager()
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId),
        };
        query.Criteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.NotNull);
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        var settings = query.AddLink(UserSettingsTable.LogicalName, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = SettingsAlias;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = ZoneAlias;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);
        return service.Rows(query).Select(Rep);
    }

    private static Rep Rep(Entity row) => new(
        row.Id,
        row.Text(SystemUserTable.FullName) ?? row.Id.ToString(),
        row.Lookup(SystemUserTable.ParentSystemUserId),
        ZoneStore.Zone(
            row.Number<int>(RowValues.Of(SettingsAlias, UserSettingsTable.Timezonecode)),
            row.Text(RowValues.Of(ZoneAlias, TimeZoneDefinitionTable.Standardname))));
}
