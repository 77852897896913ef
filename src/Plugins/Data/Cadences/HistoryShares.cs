using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>
/// Lets a rep's manager read the 1:1s that others held with the rep, and closes them again to who is the manager no more. Private notes are no part of a 1:1's
/// rows and stay with their authors.
/// </summary>
public sealed class HistoryShares(IOrganizationService service)
{
    private const string Share = "share";

    /// <summary>One read, and a write for each 1:1 that the manager can neither own nor read yet, the newest first.</summary>
    /// <param name="mayGoOn">Asked before each write.</param>
    /// <returns>Whether some are left.</returns>
    public bool Open(Guid rep, Guid manager, Func<bool> mayGoOn) => Each(Of(rep, manager, JoinOperator.LeftOuter), mayGoOn, row => new GrantAccessRequest
    {
        Target = row,
        PrincipalAccess = new PrincipalAccess { Principal = User(manager), AccessMask = AccessRights.ReadAccess },
    });

    /// <summary>One read, and a write for each 1:1 that was another's and shared with the former manager.</summary>
    /// <param name="mayGoOn">Asked before each write.</param>
    /// <returns>Whether some are left.</returns>
    public bool Close(Guid rep, Guid former, Func<bool> mayGoOn) =>
        Each(Of(rep, former, JoinOperator.Inner), mayGoOn, row => new RevokeAccessRequest { Target = row, Revokee = User(former) });

    private bool Each(List<EntityReference> rows, Func<bool> mayGoOn, Func<EntityReference, OrganizationRequest> request)
    {
        foreach (var row in rows)
        {
            if (!mayGoOn())
                return true;
            service.Execute(request(row));
        }

        return false;
    }

    /// <summary>The rep's 1:1s that somebody does not own, with or without a share.</summary>
    private List<EntityReference> Of(Guid rep, Guid user, JoinOperator join)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Id) };
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(OneOnOneTable.OwnerId, ConditionOperator.NotEqual, user);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Descending);
        var share = query.AddLink(PrincipalObjectAccessTable.LogicalName, OneOnOneTable.Id, PrincipalObjectAccessTable.Objectid, join);
        share.EntityAlias = Share;
        share.LinkCriteria.AddCondition(PrincipalObjectAccessTable.Principalid, ConditionOperator.Equal, user);
        share.LinkCriteria.AddCondition(PrincipalObjectAccessTable.Accessrightsmask, ConditionOperator.GreaterThan, 0);
        if (join == JoinOperator.LeftOuter)
            query.Criteria.AddCondition(Share, PrincipalObjectAccessTable.Id, ConditionOperator.Null);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => new EntityReference(OneOnOneTable.LogicalName, row.Id))];
    }

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);
}
