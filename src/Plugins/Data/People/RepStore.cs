using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.People;

/// <summary>Reps with their zones and the managers above them.</summary>
public sealed class RepStore(IOrganizationService service)
{
    private const string SettingsAlias = "settings";
    private const string ZoneAlias = "zone";
    private const int MostPerPage = 5000;

    /// <summary>How far up the chain is followed; with zone and settings it stays within the platform's 15 links.</summary>
    private const int ChainLinks = 10;

    /// <summary>One read.</summary>
    /// <returns>Null when there is no such user.</returns>
    public Rep? Find(Guid rep)
    {
        var query = Query(ChainLinks);
        query.TopCount = 1;
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, rep);
        return service.RetrieveMultiple(query).Entities.Select(Rep).FirstOrDefault();
    }

    /// <summary>Everybody who works and has a manager, in the order of their ids. One read per 5,000.</summary>
    public IReadOnlyList<Rep> All()
    {
        var query = Query(0);
        query.Criteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.NotNull);
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        query.PageInfo = new PagingInfo { Count = MostPerPage, PageNumber = 1 };

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

    private static QueryExpression Query(int links)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId),
        };
        var settings = query.AddLink(UserSettingsTable.LogicalName, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = SettingsAlias;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = ZoneAlias;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);

        LinkEntity? below = null;
        for (var level = 0; level < links; level++)
        {
            below = below is null
                ? query.AddLink(SystemUserTable.LogicalName, SystemUserTable.ParentSystemUserId, SystemUserTable.Id, JoinOperator.LeftOuter)
                : below.AddLink(SystemUserTable.LogicalName, SystemUserTable.ParentSystemUserId, SystemUserTable.Id, JoinOperator.LeftOuter);
            below.EntityAlias = Above(level);
            below.Columns = new ColumnSet(SystemUserTable.ParentSystemUserId);
        }

        return query;
    }

    private static Rep Rep(Entity row)
    {
        var managers = new List<Guid>();
        var manager = row.Lookup(SystemUserTable.ParentSystemUserId);
        for (var level = 0; manager is not null && !managers.Contains(manager.Value); level++)
        {
            managers.Add(manager.Value);
            manager = row.Lookup(RowValues.Of(Above(level), SystemUserTable.ParentSystemUserId));
        }

        var zone = ZoneStore.Zone(
            row.Number<int>(RowValues.Of(SettingsAlias, UserSettingsTable.Timezonecode)),
            row.Text(RowValues.Of(ZoneAlias, TimeZoneDefinitionTable.Standardname)));
        return new Rep(row.Id, row.Text(SystemUserTable.FullName) ?? "", zone, managers);
    }

    private static string Above(int level) => "above" + level.ToString(CultureInfo.InvariantCulture);
}
