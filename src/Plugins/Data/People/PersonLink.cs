using System;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.People;

/// <summary>Reads people together with the rows that name them, so that nobody is looked up row by row. Three links each.</summary>
public static class PersonLink
{
    private const string Settings = "settings";
    private const string Zone = "zone";

    /// <param name="column">The column of the query's table that names the user.</param>
    /// <param name="alias">Of letters only; the same for <see cref="Person"/>.</param>
    public static void AddPerson(this QueryExpression query, string column, string alias)
    {
        var user = query.AddLink(SystemUserTable.LogicalName, column, SystemUserTable.Id);
        user.EntityAlias = alias;
        user.Columns = new ColumnSet(SystemUserTable.Id, SystemUserTable.FullName);
        var settings = user.AddLink(UserSettingsTable.LogicalName, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = alias + Settings;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = alias + Zone;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);
    }

    /// <summary>The person whom <see cref="AddPerson"/> read under the same alias.</summary>
    public static Person Person(this Entity row, string alias) => new(
        row.Number<Guid>(RowValues.Of(alias, SystemUserTable.Id)) ?? Guid.Empty,
        row.Text(RowValues.Of(alias, SystemUserTable.FullName)) ?? "your colleague",
        ZoneStore.Zone(
            row.Number<int>(RowValues.Of(alias + Settings, UserSettingsTable.Timezonecode)),
            row.Text(RowValues.Of(alias + Zone, TimeZoneDefinitionTable.Standardname))));
}
