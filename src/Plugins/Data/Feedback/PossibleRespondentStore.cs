using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>Who may have answered about whom: the reps of now, people who have left among them, and those of 1:1s.</summary>
public sealed class PossibleRespondentStore(IOrganizationService system)
{
    /// <summary>Reps by manager. Two reads, each one per 5,000 rows.</summary>
    /// <param name="days">UTC, in which a 1:1 counts whatever became of it.</param>
    public ILookup<Guid, Guid> Of(DateSpan days) => OfNow().Concat(Met(days)).Distinct().ToLookup(pair => pair.Manager, pair => pair.Rep);

    private IEnumerable<(Guid Manager, Guid Rep)> OfNow()
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.ParentSystemUserId) };
        query.Criteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.NotNull);
        return system.ReadAll(query, SystemUserTable.Id).Select(row => (row.Lookup(SystemUserTable.ParentSystemUserId)!.Value, row.Id));
    }

    private IEnumerable<(Guid Manager, Guid Rep)> Met(DateSpan days)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Manager, OneOnOneTable.Rep) };
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, Utc(days.First));
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, Utc(days.Last.AddDays(1)));
        query.Criteria.AddCondition(OneOnOneTable.Manager, ConditionOperator.NotNull);
        query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.NotNull);
        return system.ReadAll(query, OneOnOneTable.Id).Select(row => (row.Lookup(OneOnOneTable.Manager)!.Value, row.Lookup(OneOnOneTable.Rep)!.Value));
    }

    private static DateTime Utc(LocalDate day) => DateTime.SpecifyKind(day.ToDateTime(), DateTimeKind.Utc);
}
