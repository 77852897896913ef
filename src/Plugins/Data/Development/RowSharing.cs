using System;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Development;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Development;

/// <summary>Shares rows about a rep with the other of the two.</summary>
public sealed class RowSharing(IOrganizationService service)
{
    private const AccessRights Reading = AccessRights.ReadAccess;
    private const AccessRights Adding = Reading | AccessRights.AppendAccess | AccessRights.AppendToAccess;
    private const AccessRights Writing = Adding | AccessRights.WriteAccess;

    /// <summary>Shares a row that was just made. Two or three reads and a write; nothing where nobody is there to share it with.</summary>
    public void Share(EntityReference row, Guid rep, Guid? owner)
    {
        var table = SharedTable.Named(row.LogicalName);
        var other = table.IsOfRep ? ManagerOf(rep) : rep;
        if (other is { } user && user != owner && MayHave(user, table))
            Grant(row, user, Rights(table.Sharing));
    }

    /// <summary>
    /// After a rep got another manager: the new one sees what the rep wrote and what the former one left behind, the
    /// former one no longer sees the rep's own rows. One read per table, and the writes.
    /// </summary>
    public void HandOver(Guid rep, Guid? from, Guid? to)
    {
        var newManager = to is { } user && new RoleStore(service).HoldsAny(user, RoleNames.Manager) ? to : null;
        foreach (var table in SharedTable.All)
        {
            foreach (var row in RowsOf(rep, table))
            {
                if (from is { } former && table.IsOfRep)
                    service.Execute(new RevokeAccessRequest { Target = row.ToEntityReference(), Revokee = new EntityReference(SystemUserTable.LogicalName, former) });
                if (newManager is { } manager && row.User(OneOnOneTable.OwnerId) != manager)
                    Grant(row.ToEntityReference(), manager, table.IsOfRep ? Rights(table.Sharing) : Reading);
            }
        }
    }

    private DataCollection<Entity> RowsOf(Guid rep, SharedTable table)
    {
        var query = new QueryExpression(table.Table) { ColumnSet = new ColumnSet(OneOnOneTable.OwnerId) };
        query.Criteria.AddCondition(SharedTable.RepColumn, ConditionOperator.Equal, rep);
        query.AddOrder(table.Id, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }

    private Guid? ManagerOf(Guid rep)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.ParentSystemUserId), TopCount = 1 };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, rep);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Lookup(SystemUserTable.ParentSystemUserId);
    }

    /// <summary>The platform lets nobody have a share whose roles do not reach the table, and such a fault could not be survived.</summary>
    private bool MayHave(Guid user, SharedTable table) => new RoleStore(service).HoldsAny(user, table.IsOfRep ? [RoleNames.Manager] : [RoleNames.Rep, RoleNames.Manager]);

    private void Grant(EntityReference row, Guid user, AccessRights rights) => service.Execute(new GrantAccessRequest
    {
        Target = row,
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(SystemUserTable.LogicalName, user), AccessMask = rights },
    });

    private static AccessRights Rights(SharedRow sharing) => sharing switch
    {
        SharedRow.WrittenWithManager => Writing,
        SharedRow.AddedToByRep => Adding,
        _ => Reading,
    };
}
