using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Notifications;

/// <summary>
/// Who can be told anything: a notification belongs to its reader, and rows can only be given to people at work whose
/// role lets them read such rows. Those of the solution's roles for reps and managers do.
/// </summary>
public sealed class RecipientStore(IOrganizationService service)
{
    private static readonly object[] Roles = [RoleNames.Rep, RoleNames.Manager];

    /// <summary>Those of the users who can; one read, or two when only a team could hold a role. At most 500 at once.</summary>
    public ISet<Guid> Among(IReadOnlyCollection<Guid> users)
    {
        var found = new HashSet<Guid>(Read(Direct(users)));
        Guid[] others = [.. users.Where(user => !found.Contains(user))];
        if (others.Length > 0)
            found.UnionWith(Read(ThroughTeam(others)));
        return found;
    }

    private static QueryExpression Direct(IReadOnlyCollection<Guid> users)
    {
        var query = Working(users);
        var held = query.AddLink(SystemUserRolesTable.LogicalName, SystemUserTable.Id, SystemUserRolesTable.Systemuserid);
        Restrict(held.AddLink(RoleTable.LogicalName, SystemUserRolesTable.Roleid, RoleTable.Id));
        return query;
    }

    private static QueryExpression ThroughTeam(IReadOnlyCollection<Guid> users)
    {
        var query = Working(users);
        var member = query.AddLink(TeamMembershipTable.LogicalName, SystemUserTable.Id, TeamMembershipTable.Systemuserid);
        var held = member.AddLink(TeamRolesTable.LogicalName, TeamMembershipTable.Teamid, TeamRolesTable.Teamid);
        Restrict(held.AddLink(RoleTable.LogicalName, TeamRolesTable.Roleid, RoleTable.Id));
        return query;
    }

    private static QueryExpression Working(IReadOnlyCollection<Guid> users)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.Id), Distinct = true };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, users.Cast<object>().ToArray());
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        return query;
    }

    private static void Restrict(LinkEntity role) => role.LinkCriteria.AddCondition(RoleTable.Name, ConditionOperator.In, Roles);

    private IEnumerable<Guid> Read(QueryExpression query) => service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<Guid>(SystemUserTable.Id));
}
