using System;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>Rows about a rep that somebody does not own, by whether they are shared with that person.</summary>
internal static class RepRows
{
    private const string Share = "share";

    public static QueryExpression SharedWith(Guid user, string table, Guid rep) => OfRep(table, rep, user, JoinOperator.Inner);

    /// <summary>What stands on the agendas of 1:1s that are another's, too.</summary>
    public static QueryExpression ItemsSharedWith(Guid user, Guid rep)
    {
        var query = Of(AgendaItemTable.LogicalName, user, JoinOperator.Inner);
        var meeting = query.AddLink(OneOnOneTable.LogicalName, AgendaItemTable.OneOnOne, OneOnOneTable.Id);
        meeting.LinkCriteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        meeting.LinkCriteria.AddCondition(OneOnOneTable.OwnerId, ConditionOperator.NotEqual, user);
        return query;
    }

    public static QueryExpression ClosedTo(Guid user, string table, Guid rep)
    {
        var query = OfRep(table, rep, user, JoinOperator.LeftOuter);
        query.Criteria.AddCondition(Share, PrincipalObjectAccessTable.Id, ConditionOperator.Null);
        return query;
    }

    private static QueryExpression OfRep(string table, Guid rep, Guid user, JoinOperator join)
    {
        var query = Of(table, user, join);
        query.Criteria.AddCondition(SharedTable.RepColumn, ConditionOperator.Equal, rep);
        return query;
    }

    private static QueryExpression Of(string table, Guid user, JoinOperator join)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(PraiseTable.OwnerId, ConditionOperator.NotEqual, user);

        // Keys of own tables are their names with "id" behind.
        var share = query.AddLink(PrincipalObjectAccessTable.LogicalName, table + "id", PrincipalObjectAccessTable.Objectid, join);
        share.EntityAlias = Share;
        share.LinkCriteria.AddCondition(PrincipalObjectAccessTable.Principalid, ConditionOperator.Equal, user);

        // A share that was taken back may leave its row behind.
        share.LinkCriteria.AddCondition(PrincipalObjectAccessTable.Accessrightsmask, ConditionOperator.GreaterThan, 0);
        return query;
    }
}
