using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>Coaching outside 1:1s.</summary>
public sealed class OtherActivityStore(IOrganizationService service)
{
    /// <summary>The days of activities by manager, since the first day of the quarter of a month: one read per 5,000.</summary>
    public ILookup<Guid, LocalDate> DaysOf(TeamScope scope, CalendarMonth from)
    {
        var query = new QueryExpression(CoachingActivityTable.LogicalName) { ColumnSet = new ColumnSet(CoachingActivityTable.On, CoachingActivityTable.OwnerId) };
        query.Criteria.AddCondition(CoachingActivityTable.StateCode, ConditionOperator.Equal, CoachingActivityTable.State.Active);
        query.Criteria.AddCondition(CoachingActivityTable.On, ConditionOperator.OnOrAfter, OtherActivitiesRule.FirstOfQuarter(from).First.ToDateTime());
        query.Criteria.AddCondition(CoachingActivityTable.OwnerId, ConditionOperator.In, scope.Managers);
        query.AddOrder(CoachingActivityTable.Id, OrderType.Ascending);
        return service.Rows(query).ToLookup(
            row => row.User(CoachingActivityTable.OwnerId) ?? Guid.Empty,
            row => row.Day(CoachingActivityTable.On) ?? default);
    }
}
