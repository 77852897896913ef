using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>Promises that were kept or missed.</summary>
public sealed class DueCommitmentStore(IOrganizationService service)
{
    /// <summary>Those due since a month, to the managers or their own: one read per 5,000.</summary>
    public IReadOnlyList<DueCommitment> Of(TeamScope scope, CalendarMonth from)
    {
        var query = new QueryExpression(CommitmentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                CommitmentTable.Rep, CommitmentTable.OwnerId, CommitmentTable.Counterpart, CommitmentTable.DueOn, CommitmentTable.StatusCode),
        };
        query.Criteria.AddCondition(CommitmentTable.StatusCode, ConditionOperator.In, CommitmentTable.Status.Kept, CommitmentTable.Status.Missed);
        query.Criteria.AddCondition(CommitmentTable.DueOn, ConditionOperator.OnOrAfter, from.First.ToDateTime());
        query.AddOrder(CommitmentTable.Id, OrderType.Ascending);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(CommitmentTable.Counterpart, ConditionOperator.In, scope.Managers);
        either.AddCondition(CommitmentTable.OwnerId, ConditionOperator.In, scope.Managers);
        return [.. service.Rows(query).Where(row => row.Day(CommitmentTable.DueOn) is not null).Select(row => new DueCommitment(
            row.Lookup(CommitmentTable.Counterpart) ?? Guid.Empty,
            row.Lookup(CommitmentTable.Rep) ?? Guid.Empty,
            row.User(CommitmentTable.OwnerId) ?? Guid.Empty,
            row.Day(CommitmentTable.DueOn)!.Value,
            row.Choice(CommitmentTable.StatusCode) == CommitmentTable.Status.Kept))];
    }
}
