using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Notifications;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Notifications;

/// <summary>Finds reps for whom goals were added that they have not acknowledged. One read per 5,000 goals that are new.</summary>
public sealed class GoalReminderStore(IOrganizationService service)
{
    public IEnumerable<Notice?> ToAcknowledge(ReminderWindow window)
    {
        var query = new QueryExpression(KpiGoalTable.LogicalName) { ColumnSet = new ColumnSet(KpiGoalTable.Rep, KpiGoalTable.Year, KpiGoalTable.CreatedOn) };
        query.Criteria.AddCondition(KpiGoalTable.StateCode, ConditionOperator.Equal, KpiGoalTable.State.Active);
        query.Criteria.AddCondition(KpiGoalTable.AcknowledgedOn, ConditionOperator.Null);
        query.Criteria.AddCondition(KpiGoalTable.CreatedOn, ConditionOperator.GreaterThan, window.AfterUtc);
        query.Criteria.AddCondition(KpiGoalTable.CreatedOn, ConditionOperator.LessEqual, window.UntilUtc);
        return service.ReadAll(query, KpiGoalTable.Id).Select(Notice);
    }

    private static Notice? Notice(Entity row) =>
        row.Lookup(KpiGoalTable.Rep) is { } rep && row.Number<int>(KpiGoalTable.Year) is { } year && row.Instant(KpiGoalTable.CreatedOn) is { } created
            ? ResultReminders.GoalsAdded(rep, SystemUserTable.LogicalName, year, LocalDate.Of(created).ToString())
            : null;
}
