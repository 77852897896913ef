using CrmCoaching.Data;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Feedback;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Cadences;

public sealed class HandoverTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid mia;
    private readonly Guid nora;
    private readonly Guid ann;
    private readonly Guid cadence;

    public HandoverTests()
    {
        mia = host.Service.Coach("Mia");
        nora = host.Service.Coach("Nora");
        ann = host.Service.Coached("Ann", mia);
        cadence = host.Service.WeeklyCadence(mia, ann);
        host.Organization.RunAsyncOperations();
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void OneOnOnesToCome_GoToTheNewManager()
    {
        host.HandOver(ann, nora);
        var planned = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned);
        Assert.Equal(13, planned.Count);
        Assert.All(planned, one => Assert.Equal((nora, nora), (one.Lookup(OneOnOneTable.Manager), one.Lookup(OneOnOneTable.OwnerId))));
        Assert.Equal(13, host.As(ann).OneOnOnesOf(cadence).Count);
        Assert.Empty(host.As(mia).OneOnOnesOf(cadence));
    }

    [Fact]
    public void Cadence_GoesToTheNewManager_AndIsRolledOn()
    {
        host.HandOver(ann, nora);
        var row = Service.Row(CadenceTable.LogicalName, cadence);
        Assert.Equal(nora, row.Lookup(CadenceTable.Manager));
        Assert.Equal(nora, row.Lookup(CadenceTable.OwnerId));
        Assert.Equal($"{nora}|{ann}", row.Text(CadenceTable.Key));

        host.Clock.Advance(TimeSpan.FromDays(7));
        host.RunDay();
        Assert.Equal(nora, Service.OneOnOnesOf(cadence)[^1].Lookup(OneOnOneTable.Manager));
    }

    [Fact]
    public void Appointments_AreMadeAnew_BecauseTheOrganiserCannotChange()
    {
        var old = Service.OneOnOnesOf(cadence)[0].Lookup(OneOnOneTable.Appointment)!.Value;
        host.HandOver(ann, nora);

        var one = Service.OneOnOnesOf(cadence)[0];
        Assert.Equal(AppointmentTable.State.Canceled, Service.Row(AppointmentTable.LogicalName, old).Choice(AppointmentTable.StateCode));
        var parties = Service.PartiesOf(one.Lookup(OneOnOneTable.Appointment)!.Value);
        Assert.Equal([nora], parties[ActivityPartyTable.ParticipationtypemaskChoice.Organizer]);
        Assert.Equal([ann], parties[ActivityPartyTable.ParticipationtypemaskChoice.RequiredAttendee]);
        Assert.Equal(one.Instant(OneOnOneTable.ScheduledEnd), Service.Buffer(one).Instant(AppointmentTable.ScheduledStart));
    }

    [Fact]
    public void History_CanBeReadByTheNewManager_AndNotWritten()
    {
        var held = Held(mia, -7);
        host.HandOver(ann, nora);
        Assert.True(host.Reads(nora, OneOnOneTable.LogicalName, held));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(nora).Update(new Entity(OneOnOneTable.LogicalName, held) { [OneOnOneTable.SharedNotes] = "Mine" }));
        Assert.Equal(mia, Service.Row(OneOnOneTable.LogicalName, held).Lookup(OneOnOneTable.Manager));
    }

    [Fact]
    public void OpenCommitments_AreTheNewManagersToKeep()
    {
        var held = Held(mia, -7, complete: false);
        var ofManager = Commitment(held, mia);
        var ofRep = Commitment(held, ann);
        host.HandOver(ann, nora);

        Assert.Equal(nora, Service.Row(CommitmentTable.LogicalName, ofManager).Lookup(CommitmentTable.OwnerId));
        Assert.Equal(ann, Service.Row(CommitmentTable.LogicalName, ofRep).Lookup(CommitmentTable.OwnerId));
        Assert.Equal(nora, Service.Row(CommitmentTable.LogicalName, ofRep).Lookup(CommitmentTable.Counterpart));
        Assert.True(host.Reads(nora, CommitmentTable.LogicalName, ofRep));
        Assert.True(host.Reads(ann, CommitmentTable.LogicalName, ofManager));
    }

    [Fact]
    public void OpenCommitments_CannotBeReadByTheFormerManagerAnyMore()
    {
        var held = Held(mia, -7, complete: false);
        Guid[] open = [Commitment(held, mia), Commitment(held, ann), ForTheRep(held), host.As(ann).Commitment(held, ann, Sales.Day(6, 30))];
        Service.End(held, OneOnOneTable.Status.Completed);
        Assert.Equal(4, OpenCommitmentsFor(mia).Count);
        host.HandOver(ann, nora);

        Assert.Empty(OpenCommitmentsFor(mia));
        foreach (var person in new[] { nora, ann })
            Assert.Equal(open.Order(), OpenCommitmentsFor(person).Order());
        Assert.Equal(0, host.RunDay()["HandoverHealing"]);

        host.HandOver(ann, mia);
        Assert.Empty(OpenCommitmentsFor(nora));
        Assert.Equal(open.Order(), OpenCommitmentsFor(mia).Order());
    }

    [Fact]
    public void WhatTheFormerManagerMadeIntoAPlannedOneOnOne_IsClosedToThemToo()
    {
        var next = Service.OneOnOnesOf(cadence)[0].Id;
        var made = ForTheRep(next);
        host.HandOver(ann, nora);

        Assert.Empty(OpenCommitmentsFor(mia));
        Assert.Equal([made], OpenCommitmentsFor(nora));
        Assert.Equal(next, Service.Row(CommitmentTable.LogicalName, made).Lookup(CommitmentTable.OneOnOne));
    }

    [Fact]
    public void WhatTheRepPromisesInOneInProgress_GoesWithTheDaysWork()
    {
        var held = Held(mia, -1, complete: false);
        Service.Begin(held);
        host.HandOver(ann, nora);
        var made = host.As(ann).Commitment(held, ann, Sales.Day(6, 30));
        host.RunDay();
        Assert.Empty(OpenCommitmentsFor(mia));
        Assert.Equal([made], OpenCommitmentsFor(nora));
    }

    [Fact]
    public void RepsAgendaItems_StayTheReps_AndTheNewManagerReadsThem()
    {
        var first = Service.OneOnOnesOf(cadence)[0];
        var item = host.As(ann).Item(first.Id);
        host.HandOver(ann, nora);
        Assert.Equal(ann, Service.Row(AgendaItemTable.LogicalName, item).Lookup(AgendaItemTable.OwnerId));
        Assert.True(host.Reads(nora, AgendaItemTable.LogicalName, item));
    }

    [Fact]
    public void PrivateNotes_NeverMove()
    {
        host.LoadDefaults();
        var held = Held(mia, -7);
        host.Note(mia, held, "For me alone");
        host.HandOver(ann, nora);

        var notes = Service.RetrieveMultiple(new QueryExpression(PrivateNoteTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities;
        Assert.Equal(mia.ToString(), Assert.Single(notes).Text(PrivateNoteTable.Author), ignoreCase: true);
    }

    [Fact]
    public void ForthAndBack_EndsWhereItBegan()
    {
        var held = Held(mia, -7);
        host.HandOver(ann, nora);
        host.HandOver(ann, mia);

        var planned = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned);
        Assert.Equal(13, planned.Count);
        Assert.All(planned, one => Assert.Equal(mia, one.Lookup(OneOnOneTable.OwnerId)));
        Assert.Equal($"{mia}|{ann}", Service.Row(CadenceTable.LogicalName, cadence).Text(CadenceTable.Key));
        Assert.Empty(host.As(nora).OneOnOnesOf(cadence));
        Assert.False(host.Reads(nora, OneOnOneTable.LogicalName, held));
        Assert.True(host.Reads(mia, OneOnOneTable.LogicalName, held));
    }

    [Fact]
    public void NewManagerWithoutTheRole_WaitsUntilTheyHaveIt()
    {
        var zoe = Service.NewUser("Zoe");
        host.HandOver(ann, zoe);
        Assert.All(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned), one => Assert.Equal(mia, one.Lookup(OneOnOneTable.Manager)));

        Service.GiveRole(zoe, SolutionRoles.Manager);
        host.RunDay();
        Assert.All(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned), one => Assert.Equal(zoe, one.Lookup(OneOnOneTable.Manager)));
    }

    [Fact]
    public void RepWhoLeaves_HasWhatIsToComeCancelled()
    {
        Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.IsDisabled] = true });
        host.Organization.RunAsyncOperations();
        var all = Service.OneOnOnesOf(cadence);
        Assert.All(all, one => Assert.Equal(OneOnOneTable.Status.Cancelled, one.Choice(OneOnOneTable.StatusCode)));
        Assert.All(all, one => Assert.Equal(OneOnOneTable.CancelledBecauseChoice.PersonLeft, one.Choice(OneOnOneTable.CancelledBecause)));
        Assert.Equal(CadenceTable.State.Inactive, Service.Row(CadenceTable.LogicalName, cadence).Choice(CadenceTable.StateCode));
    }

    [Fact]
    public void OneInProgress_StaysWithWhoHoldsIt()
    {
        var first = Service.OneOnOnesOf(cadence)[0];
        Service.Begin(first.Id);
        host.HandOver(ann, nora);
        Assert.Equal(mia, Service.Row(OneOnOneTable.LogicalName, first.Id).Lookup(OneOnOneTable.Manager));
    }

    [Fact]
    public void MissedHandover_IsHealedByTheDaysWork_Once()
    {
        // The step's operation is still in the queue, as if it had failed for good.
        host.ChangeManager(ann, nora);
        Assert.NotEqual(0, host.RunDay()["HandoverHealing"]);
        Assert.All(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned), one => Assert.Equal(nora, one.Lookup(OneOnOneTable.Manager)));
        Assert.Equal(0, host.RunDay()["HandoverHealing"]);
    }

    [Fact]
    public void LongHistory_IsOpenedByTheDaysWork_UntilAllCanBeRead()
    {
        var held = Enumerable.Range(1, 4).Select(week => Held(mia, -7 * week)).ToList();
        host.ChangeManager(ann, nora);
        new Handover(Service, host.Clock.GetUtcNow().UtcDateTime).Of(ann, null, () => false, out var isThrough);
        Assert.False(isThrough);
        Assert.NotNull(OpenHandover());

        host.RunDay();
        Assert.All(held, one => Assert.True(host.Reads(nora, OneOnOneTable.LogicalName, one)));
        Assert.Null(OpenHandover());
        Assert.Equal(0, host.RunDay()["HandoverHealing"]);
    }

    [Fact]
    public void HistoryWithoutAnythingToCome_IsOpenedByTheDaysWork()
    {
        var held = Held(mia, -7);
        Service.SetState(cadence, isActive: false);
        host.ChangeManager(ann, nora);
        host.RunDay();
        Assert.True(host.Reads(nora, OneOnOneTable.LogicalName, held));
    }

    [Fact]
    public void TwoChangesBeforeTheFirstIsThrough_CloseToBothWhoWereBefore()
    {
        var zoe = Service.Coach("Zoe");
        var held = Held(mia, -7);
        host.HandOver(ann, nora);
        host.ChangeManager(ann, zoe);
        host.ChangeManager(ann, mia);
        host.RunDay();
        foreach (var former in new[] { nora, zoe })
            Assert.False(host.Reads(former, OneOnOneTable.LogicalName, held));
        Assert.Null(OpenHandover());
    }

    [Fact]
    public void UserWhoWasNeverCoached_IsNotGoneThroughDayByDay()
    {
        var bob = Service.NewUser("Bob", mia);
        host.ChangeManager(bob, Service.NewUser("Zoe"));
        host.RunDay();
        Assert.Null(Service.Row(SystemUserTable.LogicalName, bob).Text(SystemUserTable.OpenHandover));
    }

    [Fact]
    public void RepeatedHandover_WritesNothing()
    {
        host.HandOver(ann, nora);
        host.Log.Clear();
        host.HandOver(ann, nora);
        Assert.DoesNotContain(host.Log.Requests, request => request is { Depth: > 1, Kind: RequestKind.Write });
    }

    private string? OpenHandover() => Service.Row(SystemUserTable.LogicalName, ann).Text(SystemUserTable.OpenHandover);

    private Guid Held(Guid manager, int days, bool complete = true)
    {
        var held = Service.OneOnOne(manager, ann, host.Clock.GetUtcNow().UtcDateTime.AddDays(days), cadence);
        Service.Share(held, ann);
        if (complete)
            Service.End(held, OneOnOneTable.Status.Completed);
        return held;
    }

    private List<Guid> OpenCommitmentsFor(Guid person)
    {
        var query = new QueryExpression(CommitmentTable.LogicalName) { ColumnSet = new ColumnSet(CommitmentTable.Progress) };
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        return [.. host.As(person).RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    /// <summary>Written down by the manager.</summary>
    private Guid ForTheRep(Guid oneOnOne) =>
        host.As(mia).Commitment(oneOnOne, mia, Sales.Day(6, 30), row => row[CommitmentTable.Counterpart] = mia.Reference(SystemUserTable.LogicalName));

    private Guid Commitment(Guid oneOnOne, Guid owner) => Service.Commitment(oneOnOne, owner, Sales.Day(6, 30));
}
