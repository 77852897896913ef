using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>Rows as far as somebody may read them.</summary>
public sealed class ReadableRowStore(IOrganizationService asCaller)
{
    /// <summary>
    /// Whether some role lets a user read the table. It is asked before, because the platform's own fault would reach the caller as an
    /// error of this solution. One read.
    /// </summary>
    public bool MayRead(Guid user, string table)
    {
        var privilege = ReadPrivilegeStore.PrivilegeOf(table);
        var held = ((RetrieveUserPrivilegesResponse)asCaller.Execute(new RetrieveUserPrivilegesRequest { UserId = user })).RolePrivileges;
        return held.Any(one => string.Equals(one.PrivilegeName, privilege, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>One read.</summary>
    /// <returns>Null when there is no such row or the caller may not read it.</returns>
    public ReadableRow? Find(EntityReference target)
    {
        var isOwned = !OwnTables.Configuration.Contains(target.LogicalName);

        // Own tables name their key and their owner's columns alike.
        var query = new QueryExpression(target.LogicalName)
        {
            ColumnSet = isOwned ? new ColumnSet(OneOnOneTable.OwnerId, OneOnOneTable.OwningBusinessUnit) : new ColumnSet(false),
            TopCount = 1,
        };
        query.Criteria.AddCondition(target.LogicalName + "id", ConditionOperator.Equal, target.Id);
        return asCaller.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? new ReadableRow(target, row.GetAttributeValue<EntityReference>(OneOnOneTable.OwnerId), row.Lookup(OneOnOneTable.OwningBusinessUnit))
            : null;
    }
}
