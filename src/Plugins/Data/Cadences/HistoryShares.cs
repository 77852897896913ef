using System;
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
    private const string Share = "share";

    /// <summary>One read, and a write for each 1:1 that the manager can neither own nor read yet, the newest first.</summary>
    /// <param name="mayGoOn">Asked before each write.</param>
    /// <returns>Whether some are left.</returns>
    public bool Open(Guid rep, Guid manager, Func<bool> mayGoOn)
    {
        var query = OfRep(OneOnOneTable.LogicalName, rep, manager, JoinOperator.LeftOuter);
        query.Criteria.AddCondition(Share, PrincipalObjectAccessTable.Id, ConditionOperator.Null);
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
        bool Revoke(QueryExpression query) => Each(query, mayGoOn, row => new RevokeAccessRequest { Target = row, Revokee = User(former) });
        bool RevokeOf(string table) => Revoke(OfRep(table, rep, former, JoinOperator.Inner));

        return RevokeOf(CadenceTable.LogicalName) || RevokeOf(OneOnOneTable.LogicalName) || RevokeOf(CommitmentTable.LogicalName) || Revoke(Items(rep, former));
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

    /// <summary>The rep's rows that somebody does not own, with or without a share of their own.</summary>
    private static QueryExpression OfRep(string table, Guid rep, Guid user, JoinOperator join)
    {
        var query = Of(table, user, join);
        query.Criteria.AddCondition(SharedTable.RepColumn, ConditionOperator.Equal, rep);
        return query;
    }

    /// <summary>What stands on the agendas of 1:1s that are not theirs.</summary>
    private static QueryExpression Items(Guid rep, Guid user)
    {
        var query = Of(AgendaItemTable.LogicalName, user, JoinOperator.Inner);
        var meeting = query.AddLink(OneOnOneTable.LogicalName, AgendaItemTable.OneOnOne, OneOnOneTable.Id);
        meeting.LinkCriteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        meeting.LinkCriteria.AddCondition(OneOnOneTable.OwnerId, ConditionOperator.NotEqual, user);
        return query;
    }

    private static QueryExpression Of(string table, Guid user, JoinOperator join)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(OneOnOneTable.OwnerId, ConditionOperator.NotEqual, user);

        // Keys of own tables are their names with "id" behind.
        var share = query.AddLink(PrincipalObjectAccessTable.LogicalName, table + "id", PrincipalObjectAccessTable.Objectid, join);
        share.EntityAlias = Share;
        share.LinkCriteria.AddCondition(PrincipalObjectAccessTable.Principalid, ConditionOperator.Equal, user);
        share.LinkCriteria.AddCondition(PrincipalObjectAccessTable.Accessrightsmask, ConditionOperator.GreaterThan, 0);
        return query;
    }

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);
}
