using System;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>Whether two people can be a pair. Three reads, or five when a role is held through a team only.</summary>
public sealed class PairStore(IOrganizationService service)
{
    /// <returns>Null when there is no such rep.</returns>
    public CadencePair? Of(Guid manager, Guid rep, out string repName)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId, SystemUserTable.IsDisabled),
            TopCount = 1,
        };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, rep);
        var user = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        repName = user?.Text(SystemUserTable.FullName) ?? rep.ToString();
        if (user is null)
            return null;

        var roles = new RoleStore(service);
        return new CadencePair(
            manager, rep, user.Lookup(SystemUserTable.ParentSystemUserId), user.Number<bool>(SystemUserTable.IsDisabled) ?? false,
            roles.HoldsAny(rep, [.. RoleNames.OfCoached]), roles.HoldsAny(manager, [.. RoleNames.OfManagers]));
    }
}
