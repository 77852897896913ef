using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Cadences;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Runtime;
using CrmCoaching.Steps;
using CrmCoaching.Steps.Cadences;
using CrmCoaching.Steps.Users;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Registrations;

/// <summary>The platform runs a step that comes later again, up to four times, also after a run that wrote a part.</summary>
public sealed class RepeatedStepTests : IDisposable
{
    private const int MostRuns = 4;
    private const int WritesOfOneOneOnOne = 7;

    /// <summary>A 1:1 is handed over as a whole.</summary>
    private const int WritesOfOneHandover = 30;

    private const int EnoughRuns = 40;

    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid nora;
    private readonly Guid ann;

    public RepeatedStepTests()
    {
        mia = host.Service.Coach("Mia");
        nora = host.Service.Coach("Nora");
        ann = host.Service.Coached("Ann", mia);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void StepsThatComeLater_AreThoseOfThisTest() => Assert.Equal(
        [typeof(HandOverOnManagerChange), typeof(PlanRestOnCadenceSave)],
        StepCatalogue.All.Where(step => step.Registrations.Any(one => one.Mode == StepMode.Asynchronous)).Select(step => step.GetType()).OrderBy(type => type.Name));

    [Fact]
    public void PlanningOfANewCadence_RunFourTimes_EndsAsOnce()
    {
        host.Service.WeeklyCadence(mia, ann);
        AssertEndsAsOnce();
    }

    [Fact]
    public void PlanningOfAChangedCadence_RunFourTimes_EndsAsOnce()
    {
        Planned();
        host.Service.ChangeCadence(host.Service.All(CadenceTable.LogicalName)[0].Id, CadenceTable.StartTime, 660);
        AssertEndsAsOnce();
    }

    [Fact]
    public void Handover_RunFourTimes_EndsAsOnce()
    {
        Planned();
        host.ChangeManager(ann, nora);
        AssertEndsAsOnce();
    }

    [Fact]
    public void EndOfARepWhoLeaves_RunFourTimes_EndsAsOnce()
    {
        Planned();
        host.Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.IsDisabled] = true });
        AssertEndsAsOnce();
    }

    [Fact]
    public void PlanningThatFailsHalfway_DoublesNothing_AndIsFinishedByTheWeeksWork()
    {
        var cadence = host.Service.WeeklyCadence(mia, ann);
        AssertFinished(WritesOfOneOneOnOne);
        host.RunDay();
        host.Clock.Advance(TimeSpan.FromDays(7));
        host.RunDay();
        var all = host.Service.OneOnOnesOf(cadence);
        Assert.Equal(14, all.Select(one => one.Instant(OneOnOneTable.ScheduledStart)).Distinct().Count());
        Assert.Equal(14, all.Count);
    }

    [Fact]
    public void HandoverThatFailsHalfway_IsFinishedByLaterRuns()
    {
        var cadence = Planned();
        host.ChangeManager(ann, nora);
        AssertFinished(WritesOfOneHandover);

        Assert.All(host.Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned), one => Assert.Equal(nora, one.Lookup(OneOnOneTable.OwnerId)));
        Assert.Equal(26, Standing(nora));
        Assert.Equal(0, Standing(mia));
        Assert.Equal(ann, Assert.Single(host.Service.All(AgendaItemTable.LogicalName)).Lookup(AgendaItemTable.OwnerId));
        Assert.All(host.Service.All(CommitmentTable.LogicalName), row =>
            Assert.Contains(nora, new[] { row.Lookup(CommitmentTable.OwnerId), row.Lookup(CommitmentTable.Counterpart) }));
    }

    private Guid Planned()
    {
        var cadence = host.Service.WeeklyCadence(mia, ann);
        host.Organization.RunAsyncOperations();
        var first = host.Service.OneOnOnesOf(cadence)[0].Id;
        host.Service.Commitment(first, ann, Sales.Day(6, 30));
        host.Service.Commitment(first, mia, Sales.Day(6, 30));
        host.As(ann).Item(first);
        return cadence;
    }

    private int Standing(Guid owner) => host.Service.All(AppointmentTable.LogicalName, AppointmentTable.OwnerId, owner)
        .Count(row => row.Choice(AppointmentTable.StateCode) != AppointmentTable.State.Canceled);

    private void AssertEndsAsOnce()
    {
        var waiting = new WaitingSteps(host);
        host.Organization.RunAsyncOperations();
        var once = Snapshot.Of(host.Service);
        for (var run = 2; run <= MostRuns; run++)
        {
            waiting.Queue();
            Assert.Equal(1, host.Organization.RunAsyncOperations());
            Assert.Equal(Snapshot.Comparable(once, once), Snapshot.Comparable(Snapshot.Of(host.Service), once));
        }
    }

    /// <summary>Every run fails after some writes, until one comes to its end.</summary>
    private void AssertFinished(int writes)
    {
        var waiting = new WaitingSteps(host);
        for (var run = 1; run <= EnoughRuns; run++)
        {
            var failed = false;
            using (host.Organization.Observe(new WriteInterruption(writes, Fail)))
                host.Organization.RunAsyncOperations();
            if (!failed)
                return;
            waiting.Queue();

            void Fail()
            {
                failed = true;
                throw new InvalidOperationException("The worker was recycled.");
            }
        }

        Assert.Fail("It never comes to its end.");
    }
}
