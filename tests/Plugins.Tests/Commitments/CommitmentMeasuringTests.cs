using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Plugins.Tests.Maintenance;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Commitments;

public sealed class CommitmentMeasuringTests : IDisposable
{
    private const string Job = "CommitmentMeasuring";

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public CommitmentMeasuringTests()
    {
        host.LoadDefaults();
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void CallsOfTheWeek_AreCounted()
    {
        var weekly = Calls(ann, 10, CommitmentTable.TargetPerChoice.Week, Sales.Day(7, 7));
        Called(ann, 3);
        Called(mia, 5);
        host.RunDay();

        Assert.Equal(3m, Row(weekly).Number<decimal>(CommitmentTable.MeasuredValue));
        Assert.Equal(0.075m, Row(weekly).Number<decimal>(CommitmentTable.Progress));
        host.Clock.Advance(TimeSpan.FromDays(8));
        Called(ann, 10);
        host.RunDay();
        Assert.Equal(10m, Row(weekly).Number<decimal>(CommitmentTable.MeasuredValue));
        Assert.Equal(0.325m, Row(weekly).Number<decimal>(CommitmentTable.Progress));
        Assert.Equal(CommitmentTable.Status.Open, Row(weekly).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void Unchanged_IsNotWrittenAgain()
    {
        Calls(ann, 10, CommitmentTable.TargetPerChoice.Week, Sales.Day(7, 7));
        Called(ann, 3);
        Assert.Equal(1, host.RunDay()[Job]);
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, host.RunDay()[Job]);
    }

    [Fact]
    public void TargetMet_IsKept_WithFrozenEvidence()
    {
        var all = Calls(ann, 2, CommitmentTable.TargetPerChoice.InAll, Sales.Day(6, 30));
        Called(ann, 2);
        host.RunDay();
        Assert.Equal(CommitmentTable.Status.Kept, Row(all).Choice(CommitmentTable.StatusCode));
        var evidence = Row(all).Text(CommitmentTable.Evidence)!;
        Assert.Contains("\"actual\":2", evidence, StringComparison.Ordinal);

        Called(ann, 4);
        host.RunDay();
        Assert.Equal(evidence, Row(all).Text(CommitmentTable.Evidence));
    }

    [Fact]
    public void DueAndNotMet_StaysOpenForTheTwoToLookAt()
    {
        var all = Calls(ann, 9, CommitmentTable.TargetPerChoice.InAll, Sales.Day(6, 12));
        Called(ann, 2);
        host.Clock.Advance(TimeSpan.FromDays(5));
        host.RunDay();
        Assert.Equal(CommitmentTable.Status.Open, Row(all).Choice(CommitmentTable.StatusCode));
        Assert.Equal(2m, Row(all).Number<decimal>(CommitmentTable.MeasuredValue));
    }

    [Fact]
    public void KeptByHand_AgainstWhatWasCounted_IsRefused()
    {
        var all = Calls(ann, 2, CommitmentTable.TargetPerChoice.InAll, Sales.Day(6, 30));
        Called(ann, 1);
        Faults.AssertRefused(RefusalCode.CommitmentNotKept, () => host.Service.Resolve(all, CommitmentTable.Status.Kept));
        Called(ann, 1);
        host.Service.Resolve(all, CommitmentTable.Status.Kept);
        Assert.Equal(1m, Row(all).Number<decimal>(CommitmentTable.Progress));
    }

    [Fact]
    public void MissedOne_FreezesWhatWasReached()
    {
        var all = Calls(ann, 4, CommitmentTable.TargetPerChoice.InAll, Sales.Day(6, 30));
        Called(ann, 1);
        host.Service.Resolve(all, CommitmentTable.Status.Missed, row =>
        {
            row[CommitmentTable.Obstacle] = "Holidays";
            row[CommitmentTable.Change] = "Mornings";
        });
        Assert.Equal(0.25m, Row(all).Number<decimal>(CommitmentTable.Progress));
    }

    [Fact]
    public void ManagersNumbers_AreCountedOnlyOnceTheManagerAccepted()
    {
        var promised = Calls(mia, 5, CommitmentTable.TargetPerChoice.InAll, Sales.Day(6, 30));
        Called(mia, 1);
        host.RunDay();
        Assert.Null(Row(promised).Number<decimal>(CommitmentTable.MeasuredValue));

        var accepted = host.As(mia).Commitment(one, mia, Sales.Day(6, 30), ByCalls(5, CommitmentTable.TargetPerChoice.InAll));
        host.RunDay();
        Assert.Equal(1m, Row(accepted).Number<decimal>(CommitmentTable.MeasuredValue));
    }

    [Fact]
    public void DeactivatedKpi_SaysWhyItHasNoNumber()
    {
        var all = Calls(ann, 4, CommitmentTable.TargetPerChoice.InAll, Sales.Day(6, 30));
        var calls = host.Service.Definition("calls_made");
        host.Service.Update(new Entity(calls.LogicalName, calls.Id)
        {
            [KpiDefinitionTable.StateCode] = new OptionSetValue(KpiDefinitionTable.State.Inactive),
            [KpiDefinitionTable.StatusCode] = new OptionSetValue(KpiDefinitionTable.Status.Inactive),
        });
        host.RunDay();
        Assert.Null(Row(all).Number<decimal>(CommitmentTable.MeasuredValue));
        Assert.Contains("not active", Row(all).Text(CommitmentTable.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyCommitmentsOfTheSameDays_AreReadTogether()
    {
        for (var number = 0; number < 40; number++)
        {
            var rep = host.Service.Coached($"Rep{number}", mia);
            host.Service.Commitment(host.Start(mia, rep).Opened, rep, Sales.Day(7, 7), ByCalls(10, CommitmentTable.TargetPerChoice.Week));
        }

        host.RunDay();
        host.Clock.Advance(TimeSpan.FromDays(1));
        host.Log.Clear();
        var outcome = new CommitmentMeasuring(host.As(KnownRows.SystemUser)).Run(
            new MaintenanceRun(host.Clock.GetUtcNow().UtcDateTime, new Dictionary<string, string>(), null, () => true));

        Assert.Equal(0, outcome.Written);
        Assert.InRange(host.Log.Requests.Count, 3, 10);
    }

    [Fact]
    public void StoppedAfterEachSlice_ComesThrough_AndWritesEachOnce()
    {
        using var unguarded = CoachingHost.Unguarded();
        unguarded.LoadDefaults();
        var coach = unguarded.Service.Coach("Mia");
        foreach (var number in Enumerable.Range(0, 9))
        {
            var rep = unguarded.Service.Coached($"Rep{number}", coach);
            unguarded.Service.InZone(rep, number % 2 == 0 ? 85 : 4);
            unguarded.Service.Commitment(unguarded.Start(coach, rep).Opened, rep, Sales.Day(6, 30 - number), unguarded.Service.MeasuredBy("calls_made", 10m));
            unguarded.Service.Call(rep, unguarded.Clock.GetUtcNow().UtcDateTime);
        }

        var job = new CommitmentMeasuring(unguarded.As(KnownRows.SystemUser));
        var (written, runs, mark) = (0, 0, (string?)null);
        do
        {
            var outcome = job.Run(new MaintenanceRun(unguarded.Clock.GetUtcNow().UtcDateTime, new Dictionary<string, string>(), mark, () => false));
            (written, runs, mark) = (written + outcome.Written, runs + 1, outcome.Watermark);
        }
        while (mark is not null && runs < 50);

        Assert.Equal(9, written);
        Assert.InRange(runs, 2, 20);
        Assert.All(unguarded.Service.All(CommitmentTable.LogicalName), row => Assert.Equal(1m, row.Number<decimal>(CommitmentTable.MeasuredValue)));
    }

    private Guid Calls(Guid owner, decimal target, int per, DateTime due) =>
        host.Service.Commitment(one, owner, due, ByCalls(target, per));

    private Action<Entity> ByCalls(decimal target, int per) => host.Service.MeasuredBy("calls_made", target, per);

    private void Called(Guid owner, int times)
    {
        for (var call = 0; call < times; call++)
            host.Service.Call(owner, host.Clock.GetUtcNow().UtcDateTime.AddMinutes(-call));
    }

    private Entity Row(Guid commitment) => host.Service.Row(CommitmentTable.LogicalName, commitment);
}
