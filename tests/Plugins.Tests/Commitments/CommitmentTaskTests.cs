using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Commitments;

public sealed class CommitmentTaskTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid ann;
    private readonly Guid one;

    public CommitmentTaskTests()
    {
        var mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Wanted_IsCreatedForTheOwner()
    {
        host.Service.InZone(ann, 4);
        var task = Task(Promise(wantsTask: true));
        Assert.Equal("Promise", task.Text(TaskTable.Subject));
        Assert.Equal(ann, task.Lookup(TaskTable.OwnerId));
        Assert.Equal(new DateTime(2026, 6, 21, 6, 59, 0, DateTimeKind.Utc), task.Instant(TaskTable.ScheduledEnd));
    }

    [Fact]
    public void NotWanted_IsNotCreated()
    {
        Promise(wantsTask: false);
        Assert.Empty(host.Service.All(TaskTable.LogicalName));
    }

    [Fact]
    public void CompletedTask_KeepsTheCommitment()
    {
        var promise = Promise(wantsTask: true);
        Close(Task(promise).Id, TaskTable.State.Completed, TaskTable.Status.Completed);
        Assert.Equal(CommitmentTable.Status.Kept, Row(promise).Choice(CommitmentTable.StatusCode));
        Assert.Contains("\"outcome\":\"Kept\"", Row(promise).Text(CommitmentTable.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void KeptCommitment_CompletesTheTask()
    {
        var promise = Promise(wantsTask: true);
        host.Service.Resolve(promise, CommitmentTable.Status.Kept);
        Assert.Equal(TaskTable.State.Completed, Task(promise).Choice(TaskTable.StateCode));
    }

    [Fact]
    public void EitherSide_WritesTheOtherOnce()
    {
        var promise = Promise(wantsTask: true);
        host.Log.Clear();
        host.Service.Resolve(promise, CommitmentTable.Status.Kept);
        var writes = host.Log.Requests.Where(request => request is { Kind: RequestKind.Write, Depth: > 1 }).Select(request => request.Table ?? "").ToArray();
        Assert.Equal([CommitmentTable.LogicalName, TaskTable.LogicalName], writes);
    }

    [Fact]
    public void MissedCommitment_CancelsTheTask()
    {
        var promise = Promise(wantsTask: true);
        host.Service.Resolve(promise, CommitmentTable.Status.Missed, row =>
        {
            row[CommitmentTable.Obstacle] = "Holidays";
            row[CommitmentTable.Change] = "Mornings";
        });
        Assert.Equal(TaskTable.State.Canceled, Task(promise).Choice(TaskTable.StateCode));
    }

    [Fact]
    public void CancelledTask_LeavesThePromiseOpen()
    {
        var promise = Promise(wantsTask: true);
        Close(Task(promise).Id, TaskTable.State.Canceled, TaskTable.Status.Canceled);
        AssertOpenWithoutTask(promise);
        Assert.Single(host.Service.All(TaskTable.LogicalName));
    }

    [Fact]
    public void DeletedTask_LeavesThePromiseOpen()
    {
        var promise = Promise(wantsTask: true);
        host.Service.Delete(TaskTable.LogicalName, Task(promise).Id);
        AssertOpenWithoutTask(promise);
        Assert.Empty(host.Service.All(TaskTable.LogicalName));
    }

    [Fact]
    public void NoLongerWanted_CancelsTheTask()
    {
        var promise = Promise(wantsTask: true);
        var task = Task(promise).Id;
        Change(promise, row => row[CommitmentTable.WantsTask] = false);
        AssertOpenWithoutTask(promise);
        Assert.Equal(TaskTable.State.Canceled, host.Service.Row(TaskTable.LogicalName, task).Choice(TaskTable.StateCode));
    }

    [Fact]
    public void MovedDueDate_MovesTheTask()
    {
        var promise = Promise(wantsTask: true);
        Change(promise, row => row[CommitmentTable.DueOn] = Sales.Day(6, 25));
        Assert.Equal(new DateTime(2026, 6, 25, 23, 59, 0, DateTimeKind.Utc), Task(promise).Instant(TaskTable.ScheduledEnd));
    }

    [Fact]
    public void Renegotiated_HandsItsTaskOn_WithTheNewDate()
    {
        var old = Promise(wantsTask: true);
        var task = Task(old).Id;
        var renewed = host.Service.Commitment(one, ann, Sales.Day(6, 30));
        host.Service.Resolve(old, CommitmentTable.Status.Renegotiated, row => row[CommitmentTable.RenegotiatedTo] = renewed.Reference(CommitmentTable.LogicalName));

        Assert.Equal(task, Task(renewed).Id);
        Assert.Equal(new DateTime(2026, 6, 30, 23, 59, 0, DateTimeKind.Utc), Task(renewed).Instant(TaskTable.ScheduledEnd));
        Assert.Equal(TaskTable.State.Open, Task(renewed).Choice(TaskTable.StateCode));
        Close(task, TaskTable.State.Completed, TaskTable.Status.Completed);
        Assert.Equal(CommitmentTable.Status.Kept, Row(renewed).Choice(CommitmentTable.StatusCode));
        Assert.Equal(CommitmentTable.Status.Renegotiated, Row(old).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void CompletedTask_OfATargetThatIsNotMet_LeavesTheCommitmentOpen()
    {
        host.LoadDefaults();
        var promise = Promise(wantsTask: true, row =>
        {
            row[CommitmentTable.Kpi] = host.Service.Definition("calls_made").ToEntityReference();
            row[CommitmentTable.TargetValue] = 2m;
        });
        Close(Task(promise).Id, TaskTable.State.Completed, TaskTable.Status.Completed);
        Assert.Equal(CommitmentTable.Status.Open, Row(promise).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void OrdinaryTask_IsNobodysCommitment()
    {
        var task = host.Service.Create(new Entity(TaskTable.LogicalName) { [TaskTable.Subject] = "Call back" });
        Close(task, TaskTable.State.Completed, TaskTable.Status.Completed);
        host.Service.Delete(TaskTable.LogicalName, task);
        Assert.Empty(host.Service.All(TaskTable.LogicalName));
    }

    private Guid Promise(bool wantsTask, Action<Entity>? more = null) => host.Service.Commitment(one, ann, Sales.Day(6, 20), row =>
    {
        row[CommitmentTable.WantsTask] = wantsTask;
        more?.Invoke(row);
    });

    private void AssertOpenWithoutTask(Guid promise)
    {
        var row = Row(promise);
        Assert.Equal(CommitmentTable.Status.Open, row.Choice(CommitmentTable.StatusCode));
        Assert.Null(row.Lookup(CommitmentTable.Task));
        Assert.False(row.Number<bool>(CommitmentTable.WantsTask));
    }

    private Entity Row(Guid promise) => host.Service.Row(CommitmentTable.LogicalName, promise);

    private Entity Task(Guid promise) => host.Service.Row(TaskTable.LogicalName, Row(promise).Lookup(CommitmentTable.Task)!.Value);

    private void Close(Guid task, int state, int status) => host.Service.Update(new Entity(TaskTable.LogicalName, task)
    {
        [TaskTable.StateCode] = new OptionSetValue(state),
        [TaskTable.StatusCode] = new OptionSetValue(status),
    });

    private void Change(Guid promise, Action<Entity> change)
    {
        var row = new Entity(CommitmentTable.LogicalName, promise);
        change(row);
        host.Service.Update(row);
    }
}
