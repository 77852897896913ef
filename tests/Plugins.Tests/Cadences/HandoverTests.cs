using CrmCoaching.Data;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
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
        GiveTo(nora);
        var planned = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned);
        Assert.Equal(13, planned.Count);
        Assert.All(planned, one => Assert.Equal((nora, nora), (one.Lookup(OneOnOneTable.Manager), one.Lookup(OneOnOneTable.OwnerId))));
        Assert.Equal(13, host.As(ann).OneOnOnesOf(cadence).Count);
        Assert.Empty(host.As(mia).OneOnOnesOf(cadence));
    }

    [Fact]
    public void Cadence_GoesToTheNewManager_AndIsRolledOn()
    {
        GiveTo(nora);
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
        GiveTo(nora);

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
        GiveTo(nora);
        Assert.Equal(held, host.As(nora).Retrieve(OneOnOneTable.LogicalName, held, new ColumnSet(OneOnOneTable.Rep)).Id);
        Assert.ThrowsAny<Exception>(() => host.As(nora).Update(new Entity(OneOnOneTable.LogicalName, held) { [OneOnOneTable.SharedNotes] = "Mine" }));
        Assert.Equal(mia, Service.Row(OneOnOneTable.LogicalName, held).Lookup(OneOnOneTable.Manager));
    }

    [Fact]
    public void OpenCommitments_AreTheNewManagersToKeep()
    {
        var held = Held(mia, -7, complete: false);
        var ofManager = Commitment(held, mia);
        var ofRep = Commitment(held, ann);
        GiveTo(nora);

        Assert.Equal(nora, Service.Row(CommitmentTable.LogicalName, ofManager).Lookup(CommitmentTable.OwnerId));
        Assert.Equal(ann, Service.Row(CommitmentTable.LogicalName, ofRep).Lookup(CommitmentTable.OwnerId));
        Assert.Equal(nora, Service.Row(CommitmentTable.LogicalName, ofRep).Lookup(CommitmentTable.Counterpart));
        Assert.Equal(ofRep, host.As(nora).Retrieve(CommitmentTable.LogicalName, ofRep, new ColumnSet(CommitmentTable.Rep)).Id);
        Assert.Equal(ofManager, host.As(ann).Retrieve(CommitmentTable.LogicalName, ofManager, new ColumnSet(CommitmentTable.Rep)).Id);
    }

    [Fact]
    public void OpenCommitments_CannotBeReadByTheFormerManagerAnyMore()
    {
        var held = Held(mia, -7, complete: false);
        Guid[] open = [Commitment(held, mia), Commitment(held, ann), Commitment(host.As(mia), held, mia, counterpart: mia), Commitment(host.As(ann), held, ann)];
        Service.End(held, OneOnOneTable.Status.Completed);
        Assert.Equal(4, OpenCommitmentsFor(mia).Count);
        GiveTo(nora);

        Assert.Empty(OpenCommitmentsFor(mia));
        foreach (var person in new[] { nora, ann })
            Assert.Equal(open.Order(), OpenCommitmentsFor(person).Order());
        Assert.Equal(0, host.RunDay()["HandoverHealing"]);

        GiveTo(mia);
        Assert.Empty(OpenCommitmentsFor(nora));
        Assert.Equal(open.Order(), OpenCommitmentsFor(mia).Order());
    }

    [Fact]
    public void WhatTheFormerManagerMadeIntoAPlannedOneOnOne_IsClosedToThemToo()
    {
        var next = Service.OneOnOnesOf(cadence)[0].Id;
        var made = Commitment(host.As(mia), next, mia, counterpart: mia);
        GiveTo(nora);

        Assert.Empty(OpenCommitmentsFor(mia));
        Assert.Equal([made], OpenCommitmentsFor(nora));
        Assert.Equal(next, Service.Row(CommitmentTable.LogicalName, made).Lookup(CommitmentTable.OneOnOne));
    }

    [Fact]
    public void WhatTheRepPromisesInOneInProgress_GoesWithTheDaysWork()
    {
        var held = Held(mia, -1, complete: false);
        Service.Update(new Entity(OneOnOneTable.LogicalName, held) { [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.InProgress) });
        GiveTo(nora);
        var made = Commitment(host.As(ann), held, ann);
        host.RunDay();
        Assert.Empty(OpenCommitmentsFor(mia));
        Assert.Equal([made], OpenCommitmentsFor(nora));
    }

    [Fact]
    public void RepsAgendaItems_StayTheReps_AndTheNewManagerReadsThem()
    {
        var first = Service.OneOnOnesOf(cadence)[0];
        var item = host.As(ann).Create(new Entity(AgendaItemTable.LogicalName)
        {
            [AgendaItemTable.OneOnOne] = first.Id.Reference(OneOnOneTable.LogicalName),
            [AgendaItemTable.Title] = "Territory",
        });
        GiveTo(nora);
        Assert.Equal(ann, Service.Row(AgendaItemTable.LogicalName, item).Lookup(AgendaItemTable.OwnerId));
        Assert.Equal(item, host.As(nora).Retrieve(AgendaItemTable.LogicalName, item, new ColumnSet(AgendaItemTable.Title)).Id);
    }

    [Fact]
    public void PrivateNotes_NeverMove()
    {
        Service.Execute(new OrganizationRequest("coach_LoadDefaults"));
        var held = Held(mia, -7);
        host.As(mia).Execute(new OrganizationRequest("coach_SavePrivateNote") { ["OneOnOne"] = held.Reference(OneOnOneTable.LogicalName), ["Text"] = "For me alone" });
        GiveTo(nora);

        var notes = Service.RetrieveMultiple(new QueryExpression(PrivateNoteTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities;
        Assert.Equal(mia.ToString(), Assert.Single(notes).Text(PrivateNoteTable.Author), ignoreCase: true);
    }

    [Fact]
    public void ForthAndBack_EndsWhereItBegan()
    {
        var held = Held(mia, -7);
        GiveTo(nora);
        GiveTo(mia);

        var planned = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned);
        Assert.Equal(13, planned.Count);
        Assert.All(planned, one => Assert.Equal(mia, one.Lookup(OneOnOneTable.OwnerId)));
        Assert.Equal($"{mia}|{ann}", Service.Row(CadenceTable.LogicalName, cadence).Text(CadenceTable.Key));
        Assert.Empty(host.As(nora).OneOnOnesOf(cadence));
        Assert.ThrowsAny<Exception>(() => host.As(nora).Retrieve(OneOnOneTable.LogicalName, held, new ColumnSet(OneOnOneTable.Rep)));
        Assert.Equal(held, host.As(mia).Retrieve(OneOnOneTable.LogicalName, held, new ColumnSet(OneOnOneTable.Rep)).Id);
    }

    [Fact]
    public void NewManagerWithoutTheRole_WaitsUntilTheyHaveIt()
    {
        var zoe = Service.NewUser("Zoe");
        GiveTo(zoe);
        Assert.All(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned), one => Assert.Equal(mia, one.Lookup(OneOnOneTable.Manager)));

        Service.GiveRole(zoe, Pairs.ManagerRole);
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
        Service.Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.InProgress) });
        GiveTo(nora);
        Assert.Equal(mia, Service.Row(OneOnOneTable.LogicalName, first.Id).Lookup(OneOnOneTable.Manager));
    }

    [Fact]
    public void MissedHandover_IsHealedByTheDaysWork_Once()
    {
        // The step's operation is still in the queue, as if it had failed for good.
        Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.ParentSystemUserId] = nora.Reference(SystemUserTable.LogicalName) });
        Assert.NotEqual(0, host.RunDay()["HandoverHealing"]);
        Assert.All(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned), one => Assert.Equal(nora, one.Lookup(OneOnOneTable.Manager)));
        Assert.Equal(0, host.RunDay()["HandoverHealing"]);
    }

    [Fact]
    public void LongHistory_IsOpenedByTheDaysWork_UntilAllCanBeRead()
    {
        var held = Enumerable.Range(1, 4).Select(week => Held(mia, -7 * week)).ToList();
        Change(nora);
        new Handover(Service, host.Clock.GetUtcNow().UtcDateTime).Of(ann, null, () => false, out var isThrough);
        Assert.False(isThrough);
        Assert.NotNull(OpenHandover());

        host.RunDay();
        Assert.All(held, one => Assert.Equal(one, host.As(nora).Retrieve(OneOnOneTable.LogicalName, one, new ColumnSet(OneOnOneTable.Rep)).Id));
        Assert.Null(OpenHandover());
        Assert.Equal(0, host.RunDay()["HandoverHealing"]);
    }

    [Fact]
    public void HistoryWithoutAnythingToCome_IsOpenedByTheDaysWork()
    {
        var held = Held(mia, -7);
        Service.SetState(cadence, isActive: false);
        Change(nora);
        host.RunDay();
        Assert.Equal(held, host.As(nora).Retrieve(OneOnOneTable.LogicalName, held, new ColumnSet(OneOnOneTable.Rep)).Id);
    }

    [Fact]
    public void TwoChangesBeforeTheFirstIsThrough_CloseToBothWhoWereBefore()
    {
        var zoe = Service.Coach("Zoe");
        var held = Held(mia, -7);
        GiveTo(nora);
        Change(zoe);
        Change(mia);
        host.RunDay();
        foreach (var former in new[] { nora, zoe })
            Assert.ThrowsAny<Exception>(() => host.As(former).Retrieve(OneOnOneTable.LogicalName, held, new ColumnSet(OneOnOneTable.Rep)));
        Assert.Null(OpenHandover());
    }

    [Fact]
    public void UserWhoWasNeverCoached_IsNotGoneThroughDayByDay()
    {
        var bob = Service.NewUser("Bob", mia);
        Service.Update(new Entity(SystemUserTable.LogicalName, bob) { [SystemUserTable.ParentSystemUserId] = Service.NewUser("Zoe").Reference(SystemUserTable.LogicalName) });
        host.RunDay();
        Assert.Null(Service.Row(SystemUserTable.LogicalName, bob).Text(SystemUserTable.OpenHandover));
    }

    [Fact]
    public void RepeatedHandover_WritesNothing()
    {
        GiveTo(nora);
        host.Log.Clear();
        Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.ParentSystemUserId] = nora.Reference(SystemUserTable.LogicalName) });
        host.Organization.RunAsyncOperations();
        Assert.DoesNotContain(host.Log.Requests, request => request is { Depth: > 1, Kind: RequestKind.Write });
    }

    private string? OpenHandover() => Service.Row(SystemUserTable.LogicalName, ann).Text(SystemUserTable.OpenHandover);

    /// <summary>The change alone, as if what follows it had not begun.</summary>
    private void Change(Guid manager) =>
        Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.ParentSystemUserId] = manager.Reference(SystemUserTable.LogicalName) });

    private void GiveTo(Guid manager)
    {
        Change(manager);
        host.Organization.RunAsyncOperations();
    }

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

    private Guid Commitment(Guid oneOnOne, Guid owner) => Commitment(Service, oneOnOne, owner);

    private static Guid Commitment(IOrganizationService maker, Guid oneOnOne, Guid owner, Guid? counterpart = null) => maker.Create(new Entity(CommitmentTable.LogicalName)
    {
        [CommitmentTable.Counterpart] = counterpart?.Reference(SystemUserTable.LogicalName),
        [CommitmentTable.OneOnOne] = oneOnOne.Reference(OneOnOneTable.LogicalName),
        [CommitmentTable.Title] = "Call the five largest customers",
        [CommitmentTable.DueOn] = Sales.Day(6, 30),
        [CommitmentTable.OwnerId] = owner.Reference(SystemUserTable.LogicalName),
        [CommitmentTable.Behaviour] = "Calls made",
    });
}
