using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Commitments;

public sealed class CommitmentTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public CommitmentTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Own_IsAcceptedByMakingIt()
    {
        var row = Row(host.As(mia).Commitment(one, mia, Sales.Day(6, 17)));
        Assert.Equal((mia, ann, ann), (row.Lookup(CommitmentTable.OwnerId), row.Lookup(CommitmentTable.Rep), row.Lookup(CommitmentTable.Counterpart)));
        Assert.Equal(Now, row.Instant(CommitmentTable.AcceptedOn));
    }

    [Fact]
    public void WrittenDownForTheRep_IsTheRepsToAccept()
    {
        var row = Row(host.As(mia).Commitment(one, mia, Sales.Day(6, 17), row => row[CommitmentTable.Counterpart] = mia.Reference(SystemUserTable.LogicalName)));
        Assert.Equal((ann, ann, mia), (row.Lookup(CommitmentTable.OwnerId), row.Lookup(CommitmentTable.Rep), row.Lookup(CommitmentTable.Counterpart)));
        Assert.Null(row.Instant(CommitmentTable.AcceptedOn));
        Assert.Equal(row.Id, host.As(mia).Row(CommitmentTable.LogicalName, row.Id).Id);
        Assert.Equal(row.Id, host.As(ann).Row(CommitmentTable.LogicalName, row.Id).Id);
    }

    [Fact]
    public void WrittenDownForTheManager_ByTheRep_IsTheManagersToAccept_WithOneTask()
    {
        var row = Row(host.As(ann).Commitment(one, ann, Sales.Day(6, 17), row =>
        {
            row[CommitmentTable.Counterpart] = ann.Reference(SystemUserTable.LogicalName);
            row[CommitmentTable.WantsTask] = true;
        }));
        Assert.Equal((mia, ann, ann), (row.Lookup(CommitmentTable.OwnerId), row.Lookup(CommitmentTable.Rep), row.Lookup(CommitmentTable.Counterpart)));
        Assert.Null(row.Instant(CommitmentTable.AcceptedOn));
        var task = Assert.Single(host.Service.RetrieveMultiple(new QueryExpression(TaskTable.LogicalName) { ColumnSet = new ColumnSet(TaskTable.OwnerId) }).Entities);
        Assert.Equal((task.Id, mia), (row.Lookup(CommitmentTable.Task), task.Lookup(TaskTable.OwnerId)));
    }

    [Fact]
    public void OwnerOutsideThePair_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CommitmentPeople, () => host.Service.Commitment(one, host.Service.Coach("Zoe"), Sales.Day(6, 17)));

    [Fact]
    public void OutsideAny1To1_IsRefused() => Faults.AssertRefused(RefusalCode.CommitmentPeople, () =>
        host.Service.Create(new Entity(CommitmentTable.LogicalName) { [CommitmentTable.Title] = "Alone" }));

    [Fact]
    public void DueInThePast_IsRefused_WhenMadeAndWhenMoved()
    {
        Faults.AssertRefused(RefusalCode.CommitmentDue, () => Promise(6, 9));
        var kept = Promise(6, 20);
        Faults.AssertRefused(RefusalCode.CommitmentDue, () => Change(kept, row => row[CommitmentTable.DueOn] = Sales.Day(6, 9)));
    }

    [Fact]
    public void OverdueOne_CanStillBeReworded()
    {
        var kept = Promise(6, 11);
        host.Clock.Advance(TimeSpan.FromDays(5));
        Change(kept, row => row[CommitmentTable.Title] = "Reworded");
        Assert.Equal("Reworded", Row(kept).Text(CommitmentTable.Title));
    }

    [Fact]
    public void OutputKpi_IsRefusedAsMeasure_AndTakenAsAim()
    {
        host.LoadDefaults();
        var revenue = host.Service.Definition("revenue").ToEntityReference();
        Faults.AssertRefused(RefusalCode.CommitmentMeasure, () => Promise(6, 20, row =>
        {
            row[CommitmentTable.Kpi] = revenue;
            row[CommitmentTable.TargetValue] = 1000m;
        }));
        Assert.Equal(revenue.Id, Row(Promise(6, 20, row => row[CommitmentTable.AimsAt] = revenue)).Lookup(CommitmentTable.AimsAt));
    }

    [Fact]
    public void MissedWithoutObstacleAndChange_IsRefused()
    {
        var missed = Promise(6, 20);
        Faults.AssertRefused(RefusalCode.CommitmentMissedWithoutReason, () => Resolve(missed, CommitmentTable.Status.Missed));
        Faults.AssertRefused(RefusalCode.CommitmentMissedWithoutReason, () =>
            Resolve(missed, CommitmentTable.Status.Missed, row => row[CommitmentTable.Obstacle] = "Holidays"));
        Assert.Equal(CommitmentTable.Status.Open, Row(missed).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void MissedWithBoth_FreezesItsEvidence()
    {
        var missed = Promise(6, 20);
        Resolve(missed, CommitmentTable.Status.Missed, Reasons);
        Assert.Contains("\"outcome\":\"Missed\"", Row(missed).Text(CommitmentTable.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolved_IsNotChangedAnyMore()
    {
        var kept = Promise(6, 20);
        Resolve(kept, CommitmentTable.Status.Kept);
        Faults.AssertRefused(RefusalCode.CommitmentResolved, () => Change(kept, row => row[CommitmentTable.Title] = "Another"));
        Faults.AssertRefused(RefusalCode.CommitmentResolved, () => Resolve(kept, CommitmentTable.Status.Missed, Reasons));
        Faults.AssertRefused(RefusalCode.CommitmentResolved, () => Change(kept, row =>
        {
            row[CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Active);
            row[CommitmentTable.StatusCode] = new OptionSetValue(CommitmentTable.Status.Open);
        }));
    }

    [Fact]
    public void Resolved_KeepsNobodyFromDeletingItsOpportunity()
    {
        var opportunity = host.Service.NewOpportunity();
        var kept = Promise(6, 20, row => row[CommitmentTable.Opportunity] = opportunity.Reference(OpportunityTable.LogicalName));
        Resolve(kept, CommitmentTable.Status.Kept);
        host.Service.Delete(OpportunityTable.LogicalName, opportunity);
        Assert.Null(Row(kept).Lookup(CommitmentTable.Opportunity));
    }

    [Fact]
    public void Behaviour_IsKeptOnlyWithLinkedEvidence()
    {
        var asks = Promise(6, 20, row => row[CommitmentTable.Behaviour] = "Asks for the budget in the first call");
        Faults.AssertRefused(RefusalCode.CommitmentNotKept, () => Resolve(asks, CommitmentTable.Status.Kept));
        Resolve(asks, CommitmentTable.Status.Kept, row => row[CommitmentTable.Opportunity] = host.Service.NewOpportunity().Reference(OpportunityTable.LogicalName));
        Assert.Equal(CommitmentTable.Status.Kept, Row(asks).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void Renegotiated_NeedsANewOpenOneOfTheSameOwner()
    {
        var old = Promise(6, 20);
        Faults.AssertRefused(RefusalCode.CommitmentNotRenewed, () => Resolve(old, CommitmentTable.Status.Renegotiated));
        var other = host.Service.Commitment(one, mia, Sales.Day(6, 30));
        Faults.AssertRefused(RefusalCode.CommitmentNotRenewed, () => Renew(old, other));
        var renewed = Promise(6, 30);
        Renew(old, renewed);
        Assert.Equal(renewed, Row(old).Lookup(CommitmentTable.RenegotiatedTo));
        Assert.Equal(CommitmentTable.Status.Open, Row(renewed).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void RepsPromise_StaysTheReps_WhenThe1To1IsAssigned()
    {
        var nora = host.Service.Coach("Nora");
        var reps = Promise(6, 20);
        var managers = host.As(mia).Commitment(one, mia, Sales.Day(6, 20));
        host.ChangeManager(ann, nora);
        host.Service.Execute(new AssignRequest { Target = one.Reference(OneOnOneTable.LogicalName), Assignee = nora.Reference(SystemUserTable.LogicalName) });

        Assert.Equal(ann, Row(reps).Lookup(CommitmentTable.OwnerId));
        Assert.Equal(nora, Row(managers).Lookup(CommitmentTable.OwnerId));
        Assert.Null(Row(managers).Instant(CommitmentTable.AcceptedOn));
    }

    /// <summary>Else the rep could have any of the manager's numbers counted, and read them here.</summary>
    [Fact]
    public void ManagersPromise_IsTheManagersToAcceptAgain_WhenTheRepChangesHowItIsMeasured()
    {
        var promise = host.As(mia).Commitment(one, mia, Sales.Day(6, 20));
        Assert.NotNull(Row(promise).Instant(CommitmentTable.AcceptedOn));
        host.As(ann).Update(new Entity(CommitmentTable.LogicalName, promise) { [CommitmentTable.DueOn] = Sales.Day(6, 30) });
        Assert.Null(Row(promise).Instant(CommitmentTable.AcceptedOn));
    }

    [Fact]
    public void ComputedColumns_AreRefused() => Faults.AssertRefused(RefusalCode.ColumnIsComputed, () =>
        Change(Promise(6, 20), row => row[CommitmentTable.Evidence] = "{}"));

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Guid Promise(int month, int day, Action<Entity>? more = null) => host.Service.Commitment(one, ann, Sales.Day(month, day), more);

    private Entity Row(Guid id) => host.Service.Row(CommitmentTable.LogicalName, id);

    private void Renew(Guid old, Guid renewed) => Resolve(
        old, CommitmentTable.Status.Renegotiated, row => row[CommitmentTable.RenegotiatedTo] = renewed.Reference(CommitmentTable.LogicalName));

    private void Resolve(Guid id, int status, Action<Entity>? more = null) => host.Service.Resolve(id, status, more);

    private void Change(Guid id, Action<Entity> change)
    {
        var row = new Entity(CommitmentTable.LogicalName, id);
        change(row);
        host.As(ann).Update(row);
    }

    private static void Reasons(Entity row)
    {
        row[CommitmentTable.Obstacle] = "Holidays";
        row[CommitmentTable.Change] = "Calls in the morning";
    }
}
