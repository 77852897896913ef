using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>A user has settings and belongs to the default team of the business unit.</summary>
public sealed class UserRule : ITableRule
{
    private const string BusinessUnit = "businessunitid";

    public bool AppliesTo(Table table) => table.LogicalName == "systemuser";

    public void BeforeWrite(RowChange change)
    {
        if (change.IsNew) change.Default("organizationid", KnownRows.Organization);
    }

    public void AfterWrite(RowChange change)
    {
        var scope = change.Scope;
        if (change.IsNew) AddSettings(change);
        if (!change.Sets(BusinessUnit) || change.Values[BusinessUnit] is not EntityReference unit) return;
        var old = change.Before?.GetAttributeValue<EntityReference>(BusinessUnit);
        if (old?.Id == unit.Id) return;
        if (old is not null && TeamMembers.FindDefaultTeam(scope, old.Id) is { } oldTeam) TeamMembers.Remove(scope, oldTeam, change.Id);
        if (TeamMembers.FindDefaultTeam(scope, unit.Id) is { } team) TeamMembers.Add(scope, team, change.Id);
    }

    private static void AddSettings(RowChange change)
    {
        var scope = change.Scope;
        var organization = scope.Engine.Users.Organization(scope.Session);
        scope.Rows.Insert(scope.Session, scope.Catalog.Table("usersettings"), change.Id, new Dictionary<string, object?>
        {
            ["timezonecode"] = Security.TimeZones.UtcCode,
            ["localeid"] = organization.GetAttributeValue<int?>("localeid") ?? 1033,
            ["uilanguageid"] = 1033,
            ["paginglimit"] = 50,
            ["createdon"] = scope.Now,
            ["modifiedon"] = scope.Now,
            ["versionnumber"] = RowStore.NextVersion(scope.Session),
        });
    }
}
