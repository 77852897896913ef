using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Commitments;

/// <summary>Nobody is bound to what somebody else wrote, and nobody reads another's numbers by writing a commitment for them.</summary>
public sealed class CommitmentConsentTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid nora;
    private readonly Guid ann;
    private readonly Guid one;

    public CommitmentConsentTests()
    {
        host.LoadDefaults();
        mia = host.Service.Coach("Mia");
        nora = host.Service.Coach("Nora");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void TermsThatTheOtherChanges_WaitToBeAcceptedAgain()
    {
        var promise = host.Service.Commitment(one, ann, Sales.Day(6, 20));
        host.WrapUp(ann, one, [promise]);
        Change(mia, promise, row => row[CommitmentTable.Obstacle] = "A note");
        Assert.NotNull(Row(promise).Instant(CommitmentTable.AcceptedOn));

        Change(mia, promise, row => row[CommitmentTable.DueOn] = Sales.Day(6, 30));
        Assert.Null(Row(promise).Instant(CommitmentTable.AcceptedOn));
        Change(ann, promise, row => row[CommitmentTable.Title] = "In my words");
        Assert.Equal(Now, Row(promise).Instant(CommitmentTable.AcceptedOn));
    }

    [Fact]
    public void RepWhoChangesTheMeasureOfTheManagersPromise_DoesNotReadTheNumber()
    {
        var promise = host.As(mia).Commitment(one, mia, Sales.Day(6, 30), ByCalls());
        host.Service.Call(mia, Now);
        host.RunDay();
        Assert.Equal(1m, Row(promise).Number<decimal>(CommitmentTable.MeasuredValue));

        Change(ann, promise, row => row[CommitmentTable.Kpi] = host.Service.Definition("new_opportunities").ToEntityReference());
        host.RunDay();
        Assert.Null(Row(promise).Instant(CommitmentTable.AcceptedOn));
        Assert.Null(Row(promise).Number<decimal>(CommitmentTable.MeasuredValue));
        Assert.Null(Row(promise).Text(CommitmentTable.Evidence));
    }

    [Fact]
    public void AnotherKpi_ForgetsWhatWasCountedOfTheFirst()
    {
        var promise = host.As(ann).Commitment(one, ann, Sales.Day(6, 30), ByCalls());
        host.Service.Call(ann, Now);
        host.RunDay();
        Change(ann, promise, row => row[CommitmentTable.Kpi] = host.Service.Definition("new_opportunities").ToEntityReference());
        Assert.Null(Row(promise).Number<decimal>(CommitmentTable.Progress));
        host.RunDay();
        Assert.Equal(0m, Row(promise).Number<decimal>(CommitmentTable.MeasuredValue));
    }

    [Fact]
    public void KpiThatIsTakenOut_TakesWhatWasCountedAlong()
    {
        var promise = host.As(ann).Commitment(one, ann, Sales.Day(6, 30), ByCalls());
        host.Service.Call(ann, Now);
        host.RunDay();
        Change(ann, promise, row => row[CommitmentTable.Kpi] = row[CommitmentTable.TargetValue] = null);
        Assert.Null(Row(promise).Number<decimal>(CommitmentTable.MeasuredValue));
        Assert.Null(Row(promise).Text(CommitmentTable.Evidence));
    }

    [Fact]
    public void CountedOne_IsNotKept_BeforeItsOwnerAcceptsIt()
    {
        var promise = host.Service.Commitment(one, mia, Sales.Day(6, 30), ByCalls());
        Faults.AssertRefused(RefusalCode.CommitmentNotKept, () => host.As(mia).Resolve(promise, CommitmentTable.Status.Kept));
    }

    [Fact]
    public void WhoCompletes_AcceptsOwnPromises_AndNobodyElses()
    {
        var hers = host.Service.Commitment(one, mia, Sales.Day(6, 20));
        host.ChangeManager(ann, nora);
        var others = host.Service.Commitment(one, nora, Sales.Day(6, 20));
        host.Complete(mia, one, reason: "For the test");
        Assert.NotNull(Row(hers).Instant(CommitmentTable.AcceptedOn));
        Assert.Null(Row(others).Instant(CommitmentTable.AcceptedOn));
    }

    [Fact]
    public void ManagersPromise_IsNotHandedToTheRep()
    {
        var promise = host.As(mia).Commitment(one, mia, Sales.Day(6, 20));
        Faults.AssertRefused(RefusalCode.CommitmentPeople, () => host.As(mia).Execute(new AssignRequest
        {
            Target = promise.Reference(CommitmentTable.LogicalName),
            Assignee = ann.Reference(SystemUserTable.LogicalName),
        }));
        Assert.Equal(mia, Row(promise).Lookup(CommitmentTable.OwnerId));
    }

    [Fact]
    public void FormerManager_PromisesNothingMoreInAnEnded1To1()
    {
        host.Complete(mia, one, reason: "For the test");
        host.As(mia).Commitment(one, mia, Sales.Day(6, 20));
        host.HandOver(ann, nora);
        Faults.AssertRefused(RefusalCode.CommitmentPeople, () => host.As(mia).Commitment(
            one, mia, Sales.Day(6, 20), ByCalls() + (row => row[CommitmentTable.Counterpart] = mia.Reference(SystemUserTable.LogicalName))));
    }

    [Theory]
    [InlineData(CommitmentTable.Status.Kept)]
    [InlineData(CommitmentTable.Status.Missed)]
    [InlineData(CommitmentTable.Status.Renegotiated)]
    public void MadeResolved_IsRefused(int status)
    {
        Faults.AssertRefused(
            RefusalCode.CommitmentResolved,
            () => host.As(mia).Commitment(one, mia, Sales.Day(6, 20), row => row[CommitmentTable.StatusCode] = new OptionSetValue(status)));
        Faults.AssertRefused(RefusalCode.CommitmentResolved, () => host.As(mia).Commitment(one, mia, Sales.Day(6, 20), row =>
        {
            row[CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Inactive);
            row[CommitmentTable.StatusCode] = new OptionSetValue(status);
        }));
        Assert.Empty(host.Service.All(CommitmentTable.LogicalName));
    }

    [Fact]
    public void CountThatComesTooLate_LeavesFrozenEvidenceAsItIs()
    {
        using var unguarded = CoachingHost.Unguarded();
        var coach = unguarded.Service.Coach("Mia");
        var rep = unguarded.Service.Coached("Ann", coach);
        var promise = unguarded.Service.Commitment(unguarded.Start(coach, rep).Opened, rep, Sales.Day(6, 30));
        unguarded.Service.Resolve(promise, CommitmentTable.Status.Cancelled);
        var frozen = unguarded.Service.Row(CommitmentTable.LogicalName, promise).Text(CommitmentTable.Evidence);
        unguarded.Service.Update(new Entity(CommitmentTable.LogicalName, promise)
        {
            [CommitmentTable.MeasuredValue] = 3m,
            [CommitmentTable.Progress] = 1m,
            [CommitmentTable.Evidence] = "{}",
        });

        var row = unguarded.Service.Row(CommitmentTable.LogicalName, promise);
        Assert.True(EvidenceJson.IsResolved(frozen));
        Assert.Equal((frozen, (decimal?)null), (row.Text(CommitmentTable.Evidence), row.Number<decimal>(CommitmentTable.MeasuredValue)));
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Entity Row(Guid commitment) => host.Service.Row(CommitmentTable.LogicalName, commitment);

    private Action<Entity> ByCalls() => host.Service.MeasuredBy("calls_made", 5m);

    private void Change(Guid caller, Guid id, Action<Entity> change)
    {
        var row = new Entity(CommitmentTable.LogicalName, id);
        change(row);
        host.As(caller).Update(row);
    }
}
