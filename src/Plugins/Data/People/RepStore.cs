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
    private const int MostPerPage = 5000;

    /// <summary>
    /// Everybody who works, holds the role of a rep and has a manager with the manager's role: rows cannot be owned by or shared with
    /// anybody else, and one such fault would end the job for all. Five reads per 5,000.
    /// </summary>
    public IReadOnlyList<Rep> All()
    {
        var roles = new RoleStore(service);
        var reps = roles.Holders(RoleNames.Rep);
        var managers = roles.Holders(RoleNames.Manager);
        return [.. WithManager().Where(user => reps.Contains(user.Id) && managers.Contains(user.Manager!.Value))];
    }

    private List<Rep> WithManager()
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId),
            PageInfo = new PagingInfo { Count = MostPerPage, PageNumber = 1 },
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

        var reps = new List<Rep>();
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            reps.AddRange(page.Entities.Select(Rep));
            if (!page.MoreRecords)
                return reps;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private static Rep Rep(Entity row) => new(
        row.Id,
        row.Text(SystemUserTable.FullName) ?? row.Id.ToString(),
        row.Lookup(SystemUserTable.ParentSystemUserId),
        ZoneStore.Zone(
            row.Number<int>(RowValues.Of(SettingsAlias, UserSettingsTable.Timezonecode)),
            row.Text(RowValues.Of(ZoneAlias, TimeZoneDefinitionTable.Standardname))));
}
