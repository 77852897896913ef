using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.People;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Notifications;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Notifications;

/// <summary>Finds whom to ask for feedback, and whom to tell that a quarter's is there. Who answered is neither read nor known.</summary>
public sealed class FeedbackReminderStore(IOrganizationService service)
{
    private const string User = "person";
    private const int MostAtOnce = 500;

    /// <summary>No read at all on most days; else five per 5,000 people, and one per 500 managers.</summary>
    public IEnumerable<Notice?> Open(ReminderWindow window)
    {
        if (!FeedbackReminders.IsPossible(window))
            return [];

        var reps = new RepStore(service).All();
        Guid[] managers = [.. reps.Select(rep => rep.Manager).Where(manager => manager is not null).Select(manager => manager!.Value).Distinct()];
        return reps.Select(rep => FeedbackReminders.ToRep(rep, SystemUserTable.LogicalName, window))
            .Concat(People(managers).Select(manager => FeedbackReminders.ToManager(manager, SystemUserTable.LogicalName, window)));
    }

    /// <summary>One read.</summary>
    public IEnumerable<Notice?> Published(ReminderWindow window)
    {
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName)
        {
            ColumnSet = new ColumnSet(FeedbackSummaryTable.Manager, FeedbackSummaryTable.Quarter, FeedbackSummaryTable.PublishedOn),
        };
        query.Criteria.AddCondition(FeedbackSummaryTable.Instrument, ConditionOperator.Equal, InstrumentChoice.Quarterly);
        query.Criteria.AddCondition(FeedbackSummaryTable.PublishedOn, ConditionOperator.GreaterThan, window.AfterUtc);
        query.Criteria.AddCondition(FeedbackSummaryTable.PublishedOn, ConditionOperator.LessEqual, window.UntilUtc);
        query.Criteria.AddCondition(FeedbackSummaryTable.WithheldBecause, ConditionOperator.Null);
        return service.ReadAll(query, FeedbackSummaryTable.Id).Select(Published);
    }

    private static Notice? Published(Entity row) =>
        Guid.TryParse(row.Text(FeedbackSummaryTable.Manager), out var manager) && row.Text(FeedbackSummaryTable.Quarter) is { } quarter
            ? ResultReminders.Published(manager, SystemUserTable.LogicalName, quarter)
            : null;

    private IEnumerable<Person> People(Guid[] ids)
    {
        for (var start = 0; start < ids.Length; start += MostAtOnce)
        {
            var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.Id) };
            query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, ids.Skip(start).Take(MostAtOnce).Cast<object>().ToArray());
            query.AddPerson(SystemUserTable.Id, User);
            foreach (var row in service.ReadAll(query, SystemUserTable.Id))
                yield return row.Person(User);
        }
    }
}
