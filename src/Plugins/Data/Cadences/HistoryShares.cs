using System;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>
/// Lets a rep's manager read the 1:1s that others held with the rep, and closes what is not theirs to who is the manager no more. Private notes
/// are no part of a 1:1's rows and stay with their authors.
/// </summary>
public sealed class HistoryShares(IOrganizationService service)
{
    /// <summary>One read, and a write for each 1:1 that the manager can neither own nor read yet, the newest first.</summary>
    /// <param name="mayGoOn">Asked before each write.</param>
    /// <returns>Whether some are left.</returns>
    public bool Open(Guid rep, Guid manager, Func<bool> mayGoOn)
    {
        var query = RepRows.ClosedTo(manager, OneOnOneTable.LogicalName, rep);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Descending);
        return Each(query, mayGoOn, row => new GrantAccessRequest
        {
            Target = row,
            PrincipalAccess = new PrincipalAccess { Principal = User(manager), AccessMask = AccessRights.ReadAccess },
        });
    }

    /// <summary>
    /// Four reads, and a write for each row that is another's and shared with the former manager: because they were to read it, because they wrote it down for
    /// the rep, or because the organisation shares what is assigned with whose it was.
    /// </summary>
    /// <param name="mayGoOn">Asked before each write.</param>
    /// <returns>Whether some are left.</returns>
    public bool Close(Guid rep, Guid former, Func<bool> mayGoOn)
    {
        QueryExpression[] shared =
        [
            RepRows.SharedWith(former, CadenceTable.LogicalName, rep), RepRows.SharedWith(former, OneOnOneTable.LogicalName, rep),
            RepRows.SharedWith(former, CommitmentTable.LogicalName, rep), RepRows.ItemsSharedWith(former, rep),
        ];
        return shared.Any(query => Each(query, mayGoOn, row => new RevokeAccessRequest { Target = row, Revokee = User(former) }));
    }

    private bool Each(QueryExpression query, Func<bool> mayGoOn, Func<EntityReference, OrganizationRequest> request)
    {
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            if (!mayGoOn())
                return true;
            service.Execute(request(row.ToEntityReference()));
        }

        return false;
    }

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);
}
