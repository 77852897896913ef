using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>
/// Who holds the privilege to read a table. Every query joins the roles' privileges through the root role, because the copies that a
/// role has in other business units hold none of their own.
/// </summary>
public sealed class ReadPrivilegeStore(IOrganizationService service)
{
    private const string People = "people";
    private const string Unit = "unit";
    private const string Role = "role";
    private const string Depth = "depth";

    /// <summary>How many people hold it, by role and business unit; administrators of the platform apart. Two reads, whatever the number of people.</summary>
    public IReadOnlyList<RoleGroup> Groups(string table) =>
    [
        .. Read(ByUser(table), throughTeam: false),
        .. Read(ByTeam(table), throughTeam: true),
    ];

    /// <summary>Which of the users hold it or may do anything anyhow. Two reads.</summary>
    public ICollection<Guid> Holders(string table, IReadOnlyCollection<Guid> users)
    {
        if (users.Count == 0)
            return [];

        var direct = Users(SystemUserRolesTable.LogicalName, SystemUserRolesTable.Systemuserid, users);
        Restrict(direct, direct.AddLink(RoleTable.LogicalName, SystemUserRolesTable.Roleid, RoleTable.Id), table);
        var members = Users(TeamMembershipTable.LogicalName, TeamMembershipTable.Systemuserid, users);
        var held = members.AddLink(TeamRolesTable.LogicalName, TeamMembershipTable.Teamid, TeamRolesTable.Teamid);
        Restrict(members, held.AddLink(RoleTable.LogicalName, TeamRolesTable.Roleid, RoleTable.Id), table);
        return new HashSet<Guid>(new[] { direct, members }
            .SelectMany(query => service.RetrieveMultiple(query).Entities)
            .Select(row => row.GetAttributeValue<Guid>(SystemUserRolesTable.Systemuserid)));
    }

    /// <summary>How many people hold the platform's role that may do anything. One read.</summary>
    public int Administrators()
    {
        var fetch = Fetch(SystemUserRolesTable.LogicalName, SystemUserRolesTable.Systemuserid,
            EnabledUser(SystemUserRolesTable.Systemuserid),
            Link(RoleTable.LogicalName, RoleTable.Id, SystemUserRolesTable.Roleid, Equal(RoleTable.Name, "eq", RoleNames.SystemAdministrator)));
        return service.RetrieveMultiple(new FetchExpression(fetch)).Entities.Select(row => Number(row, People)).FirstOrDefault();
    }

    private static string ByUser(string table) => Fetch(SystemUserRolesTable.LogicalName, SystemUserRolesTable.Systemuserid,
        EnabledUser(SystemUserRolesTable.Systemuserid, Grouped(SystemUserTable.BusinessUnitId, Unit)),
        HeldRole(SystemUserRolesTable.Roleid, table));

    /// <summary>A team's role reaches from the team's business unit.</summary>
    private static string ByTeam(string table) => Fetch(TeamMembershipTable.LogicalName, TeamMembershipTable.Systemuserid,
        EnabledUser(TeamMembershipTable.Systemuserid),
        Link(TeamTable.LogicalName, TeamTable.Id, TeamMembershipTable.Teamid, Grouped(TeamTable.BusinessUnitId, Unit)),
        Link(TeamRolesTable.LogicalName, TeamRolesTable.Teamid, TeamMembershipTable.Teamid, HeldRole(TeamRolesTable.Roleid, table)));

    private static XElement HeldRole(string to, string table) => Link(RoleTable.LogicalName, RoleTable.Id, to,
        Grouped(RoleTable.Name, Role),
        Equal(RoleTable.Name, "ne", RoleNames.SystemAdministrator),
        Link(RolePrivilegesTable.LogicalName, RolePrivilegesTable.Roleid, RoleTable.ParentRootRoleId,
            Grouped(RolePrivilegesTable.Privilegedepthmask, Depth),
            Link(PrivilegeTable.LogicalName, PrivilegeTable.Id, RolePrivilegesTable.Privilegeid, Equal(PrivilegeTable.Name, "eq", PrivilegeOf(table)))));

    private IEnumerable<RoleGroup> Read(string fetch, bool throughTeam) => service.RetrieveMultiple(new FetchExpression(fetch)).Entities.Select(row => new RoleGroup(
        (string)Value(row, Role)!,
        ((EntityReference)Value(row, Unit)!).Id,
        (ReadDepth)Number(row, Depth),
        Number(row, People),
        throughTeam));

    private static QueryExpression Users(string table, string user, IReadOnlyCollection<Guid> users)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(user) };
        query.Criteria.AddCondition(user, ConditionOperator.In, users.Cast<object>().ToArray());
        return query;
    }

    /// <summary>The host of tests and the platform both give an administrator everything, but only the platform lists it.</summary>
    private static void Restrict(QueryExpression query, LinkEntity role, string table)
    {
        role.EntityAlias = Role;
        var held = role.AddLink(RolePrivilegesTable.LogicalName, RoleTable.ParentRootRoleId, RolePrivilegesTable.Roleid, JoinOperator.LeftOuter);
        var privilege = held.AddLink(PrivilegeTable.LogicalName, RolePrivilegesTable.Privilegeid, PrivilegeTable.Id, JoinOperator.LeftOuter);
        privilege.EntityAlias = PrivilegeTable.LogicalName;
        privilege.LinkCriteria.AddCondition(PrivilegeTable.Name, ConditionOperator.Equal, PrivilegeOf(table));
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(PrivilegeTable.LogicalName, PrivilegeTable.Id, ConditionOperator.NotNull);
        either.AddCondition(Role, RoleTable.Name, ConditionOperator.Equal, RoleNames.SystemAdministrator);
        query.Distinct = true;
    }

    /// <summary>The platform names a table's privilege by its schema name, which for this solution's tables is the logical one.</summary>
    private static string PrivilegeOf(string table) => "prvRead" + table;

    private static string Fetch(string table, string user, params XElement[] links) => new XElement(
        "fetch",
        new XAttribute("aggregate", "true"),
        new XElement(
            "entity",
            new XAttribute("name", table),
            new XElement("attribute", new XAttribute("name", user), new XAttribute("alias", People), new XAttribute("aggregate", "countcolumn"), new XAttribute("distinct", "true")),
            links)).ToString(SaveOptions.DisableFormatting);

    private static XElement EnabledUser(string to, params XElement[] parts) =>
        Link(SystemUserTable.LogicalName, SystemUserTable.Id, to, [Equal(SystemUserTable.IsDisabled, "eq", "0"), .. parts]);

    private static XElement Link(string table, string from, string to, params XElement[] parts) =>
        new("link-entity", new XAttribute("name", table), new XAttribute("from", from), new XAttribute("to", to), parts);

    private static XElement Grouped(string column, string alias) =>
        new("attribute", new XAttribute("name", column), new XAttribute("alias", alias), new XAttribute("groupby", "true"));

    private static XElement Equal(string column, string comparison, string value) =>
        new("filter", new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), new XAttribute("value", value)));

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias)?.Value;

    private static int Number(Entity row, string alias) => Convert.ToInt32(Value(row, alias), CultureInfo.InvariantCulture);
}
