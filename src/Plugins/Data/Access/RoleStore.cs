using System;
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
