using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.People;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Notifications;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Notifications;

/// <summary>Finds open commitments whose owners are to be reminded. One read per 5,000 that are due about now.</summary>
public sealed class CommitmentReminderStore(IOrganizationService service)
{
    private const string Owner = "owner";

    /// <summary>The day before, the day after, and a day for the zones.</summary>
    private const int DaysAround = 2;

    public IEnumerable<Notice?> DueAndOverdue(ReminderWindow window) => Read(window)
        .SelectMany(promise => new[] { CommitmentReminders.Due(promise, window), CommitmentReminders.Overdue(promise, window) });

    private IEnumerable<Promise> Read(ReminderWindow window)
    {
        var query = new QueryExpression(CommitmentTable.LogicalName) { ColumnSet = new ColumnSet(CommitmentTable.DueOn) };
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        query.Criteria.AddCondition(CommitmentTable.DueOn, ConditionOperator.OnOrAfter, Day(window.AfterUtc, -DaysAround));
        query.Criteria.AddCondition(CommitmentTable.DueOn, ConditionOperator.OnOrBefore, Day(window.UntilUtc, DaysAround));
        query.AddPerson(CommitmentTable.OwningUser, Owner);
        return service.ReadAll(query, CommitmentTable.Id)
            .Where(row => row.Day(CommitmentTable.DueOn) is not null)
            .Select(row => new Promise(row.Id, CommitmentTable.LogicalName, row.Person(Owner), row.Day(CommitmentTable.DueOn)!.Value));
    }

    private static DateTime Day(DateTime utc, int days) => LocalDate.Of(utc).AddDays(days).ToDateTime();
}
