using System;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Commitments;

/// <summary>
/// The tasks of commitments. Each write is compared with what is there first, so that the steps on either side find nothing
/// left to do and end there.
/// </summary>
public sealed class CommitmentTaskStore(IOrganizationService service)
{
    /// <summary>The columns of a commitment that its task shows.</summary>
    public static string[] Columns { get; } =
    [
        CommitmentTable.StatusCode, CommitmentTable.WantsTask, CommitmentTable.Task, CommitmentTable.Title, CommitmentTable.DueOn,
        CommitmentTable.OwnerId, CommitmentTable.Opportunity,
    ];

    /// <summary>Creates, corrects or calls off the task of an open commitment.</summary>
    /// <param name="row">With <see cref="Columns"/>.</param>
    public void Follow(Entity row)
    {
        var wanted = row.Number<bool>(CommitmentTable.WantsTask) == true;
        var task = row.Lookup(CommitmentTable.Task);
        if (wanted && task is null)
            Link(row.Id, service.Create(Shown(row, new Entity(TaskTable.LogicalName))));
        else if (wanted && Find(task!.Value) is { } found)
            Correct(found, row);
        else if (!wanted && task is { } unwanted)
            Unlink(row.Id, unwanted);
    }

    /// <summary>Kept completes the task, missed and cancelled cancel it; renegotiated hands it to the new commitment.</summary>
    public void FollowResolution(Entity row, CommitmentStatus status)
    {
        if (row.Lookup(CommitmentTable.Task) is not { } task || Find(task) is not { } found || found.Choice(TaskTable.StateCode) != TaskTable.State.Open)
            return;
        if (status == CommitmentStatus.Renegotiated && row.Lookup(CommitmentTable.RenegotiatedTo) is { } next && HandOver(found, next))
            return;
        Close(task, status == CommitmentStatus.Kept);
    }

    /// <summary>The open commitment of a task, with the columns that it is resolved by; null when it has none. One read.</summary>
    public Entity? CommitmentOf(Guid task)
    {
        var query = new QueryExpression(CommitmentTable.LogicalName) { ColumnSet = new ColumnSet(ResolutionStore.Columns), TopCount = 1 };
        query.Criteria.AddCondition(CommitmentTable.Task, ConditionOperator.Equal, task);
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>The task is gone, the promise is not.</summary>
    public void Forget(Guid commitment) => service.Update(new Entity(CommitmentTable.LogicalName, commitment)
    {
        [CommitmentTable.Task] = null,
        [CommitmentTable.WantsTask] = false,
    });

    private bool HandOver(Entity task, Guid next)
    {
        var row = service.Retrieve(CommitmentTable.LogicalName, next, new ColumnSet(Columns));
        if (row.Lookup(CommitmentTable.Task) is not null)
            return false;
        Correct(task, row);
        Link(next, task.Id);
        return true;
    }

    private void Link(Guid commitment, Guid task) => service.Update(new Entity(CommitmentTable.LogicalName, commitment)
    {
        [CommitmentTable.Task] = new EntityReference(TaskTable.LogicalName, task),
        [CommitmentTable.WantsTask] = true,
    });

    private void Unlink(Guid commitment, Guid task)
    {
        // First the link: then the step on the task finds no commitment to change.
        Forget(commitment);
        if (Find(task)?.Choice(TaskTable.StateCode) == TaskTable.State.Open)
            Close(task, completed: false);
    }

    private void Close(Guid task, bool completed) => service.Update(new Entity(TaskTable.LogicalName, task)
    {
        [TaskTable.StateCode] = new OptionSetValue(completed ? TaskTable.State.Completed : TaskTable.State.Canceled),
        [TaskTable.StatusCode] = new OptionSetValue(completed ? TaskTable.Status.Completed : TaskTable.Status.Canceled),
    });

    private Entity? Find(Guid task)
    {
        var query = new QueryExpression(TaskTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TaskTable.Subject, TaskTable.ScheduledEnd, TaskTable.OwnerId, TaskTable.StateCode),
            TopCount = 1,
        };
        query.Criteria.AddCondition(TaskTable.Id, ConditionOperator.Equal, task);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private void Correct(Entity task, Entity row)
    {
        var shown = Shown(row, new Entity(TaskTable.LogicalName, task.Id));
        shown.Attributes.Remove(TaskTable.RegardingObjectId);
        foreach (var same in shown.Attributes.Where(pair => task.Attributes.TryGetValue(pair.Key, out var now) && Equals(now, pair.Value)).ToArray())
            shown.Attributes.Remove(same.Key);
        if (shown.Attributes.Count > 0 && task.Choice(TaskTable.StateCode) == TaskTable.State.Open)
            service.Update(shown);
    }

    private Entity Shown(Entity row, Entity task)
    {
        task[TaskTable.Subject] = row.Text(CommitmentTable.Title);
        task[TaskTable.OwnerId] = row[CommitmentTable.OwnerId] is EntityReference owner ? new EntityReference(owner.LogicalName, owner.Id) : null;
        if (row.Lookup(CommitmentTable.Opportunity) is { } opportunity)
            task[TaskTable.RegardingObjectId] = new EntityReference(OpportunityTable.LogicalName, opportunity);
        if (row.Day(CommitmentTable.DueOn) is { } due)
            task[TaskTable.ScheduledEnd] = EndOf(due, new ZoneStore(service).ZoneOf(row.User(CommitmentTable.OwnerId)));
        return task;
    }

    /// <summary>The last minute of the owner's day.</summary>
    private static DateTime EndOf(LocalDate due, LocalZone zone) => zone.StartOf(due.AddDays(1)).AddMinutes(-1);
}
