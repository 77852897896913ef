using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>Which roles somebody holds, themselves or through a team.</summary>
public sealed class RoleStore(IOrganizationService service)
{
    /// <summary>One read, or two when only a team could hold it.</summary>
    public bool HoldsAny(Guid user, params string[] roles) => HoldsHimself(user, roles) || HoldsThroughTeam(user, roles);

    /// <summary>Everybody who holds one of the roles. Two reads per 5,000.</summary>
    public ISet<Guid> Holders(params string[] roles)
    {
        var direct = new QueryExpression(SystemUserRolesTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserRolesTable.Systemuserid) };
        direct.AddOrder(SystemUserRolesTable.Id, OrderType.Ascending);
        Restrict(direct.AddLink(RoleTable.LogicalName, SystemUserRolesTable.Roleid, RoleTable.Id), roles);

        var throughTeam = new QueryExpression(TeamMembershipTable.LogicalName) { ColumnSet = new ColumnSet(TeamMembershipTable.Systemuserid) };
        throughTeam.AddOrder(TeamMembershipTable.Id, OrderType.Ascending);
        var assigned = throughTeam.AddLink(TeamRolesTable.LogicalName, TeamMembershipTable.Teamid, TeamRolesTable.Teamid);
        Restrict(assigned.AddLink(RoleTable.LogicalName, TeamRolesTable.Roleid, RoleTable.Id), roles);

        return new HashSet<Guid>(Users(direct).Concat(Users(throughTeam)));
    }

    private static void Restrict(LinkEntity held, string[] roles) =>
        held.LinkCriteria.AddCondition(RoleTable.Name, ConditionOperator.In, [.. roles.Cast<object>()]);

    /// <summary>Both tables of assignments name the user in the same column.</summary>
    private IEnumerable<Guid> Users(QueryExpression query) => service.Rows(query).Select(row => row.GetAttributeValue<Guid>(SystemUserRolesTable.Systemuserid));

    private bool HoldsHimself(Guid user, string[] roles)
    {
        var query = Named(roles);
        var assigned = query.AddLink(SystemUserRolesTable.LogicalName, RoleTable.Id, SystemUserRolesTable.Roleid);
        assigned.LinkCriteria.AddCondition(SystemUserRolesTable.Systemuserid, ConditionOperator.Equal, user);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    private bool HoldsThroughTeam(Guid user, string[] roles)
    {
        var query = Named(roles);
        var assigned = query.AddLink(TeamRolesTable.LogicalName, RoleTable.Id, TeamRolesTable.Roleid);
        var member = assigned.AddLink(TeamMembershipTable.LogicalName, TeamRolesTable.Teamid, TeamMembershipTable.Teamid);
        member.LinkCriteria.AddCondition(TeamMembershipTable.Systemuserid, ConditionOperator.Equal, user);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>A role has a copy in each business unit, all of one name.</summary>
    private static QueryExpression Named(string[] roles)
    {
        var query = new QueryExpression(RoleTable.LogicalName) { ColumnSet = new ColumnSet(RoleTable.Name), TopCount = 1 };
        query.Criteria.AddCondition(RoleTable.Name, ConditionOperator.In, roles.Cast<object>().ToArray());
        return query;
    }
}
