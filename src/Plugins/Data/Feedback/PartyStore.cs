using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>Whether somebody belongs to a 1:1, asked with their own rights: who belongs to one can read it.</summary>
public sealed class PartyStore(IOrganizationService asCaller)
{
    /// <summary>Whether the two have a 1:1 in some days (UTC) that was held or is still to be held.</summary>
    public bool HaveOneOnOne(Guid manager, Guid rep, DateSpan days)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(OneOnOneTable.Manager, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, Utc(days.First));
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, Utc(days.Last.AddDays(1)));
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.NotIn, OneOnOneTable.Status.Missed, OneOnOneTable.Status.Cancelled);
        return asCaller.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Whether somebody is the manager or the rep of a 1:1.</summary>
    public bool IsParty(Guid user, Guid oneOnOne)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.Equal, oneOnOne);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(OneOnOneTable.Manager, ConditionOperator.Equal, user);
        either.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, user);
        return asCaller.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static DateTime Utc(LocalDate day) => DateTime.SpecifyKind(day.ToDateTime(), DateTimeKind.Utc);
}
