using System.ServiceModel;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Cadences;

public sealed class AppointmentFollowingTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;
    private readonly Entity first;

    public AppointmentFollowingTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        cadence = host.Service.WeeklyCadence(mia, ann);
        first = Service.OneOnOnesOf(cadence)[0];
    }

    private IOrganizationService Service => host.Service;

    private Guid Meeting => first.Lookup(OneOnOneTable.Appointment)!.Value;

    public void Dispose() => host.Dispose();

    [Fact]
    public void MovedAppointment_MovesItsOneOnOne_AndTheTimeForNotes()
    {
        var start = new DateTime(2026, 6, 17, 13, 0, 0, DateTimeKind.Utc);
        MoveAppointment(Meeting, start, start.AddMinutes(45));

        var one = Now(first);
        Assert.Equal(start, one.Instant(OneOnOneTable.ScheduledStart));
        Assert.Equal(start.AddMinutes(45), one.Instant(OneOnOneTable.ScheduledEnd));
        Assert.Equal(start.AddMinutes(45), Service.Buffer(one).Instant(AppointmentTable.ScheduledStart));
        Assert.Equal(start.AddMinutes(60), Service.Buffer(one).Instant(AppointmentTable.ScheduledEnd));
    }

    [Fact]
    public void MovedOneOnOne_KeepsItsOriginalDate()
    {
        var original = first.Instant(OneOnOneTable.OriginalStart);
        MoveAppointment(Meeting, new DateTime(2026, 6, 18, 13, 0, 0, DateTimeKind.Utc), new DateTime(2026, 6, 18, 13, 30, 0, DateTimeKind.Utc));
        Assert.Equal(original, Now(first).Instant(OneOnOneTable.OriginalStart));
        Assert.Equal(first.Text(OneOnOneTable.Key), Now(first).Text(OneOnOneTable.Key));
    }

    [Fact]
    public void MovedOneOnOne_MovesItsAppointments_AsLongAsTheyWere()
    {
        var start = new DateTime(2026, 6, 16, 7, 0, 0, DateTimeKind.Utc);
        host.As(mia).Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.ScheduledStart] = start });
        Assert.Equal(start, Service.Appointment(first).Instant(AppointmentTable.ScheduledStart));
        Assert.Equal(start.AddMinutes(30), Service.Appointment(first).Instant(AppointmentTable.ScheduledEnd));
        Assert.Equal(start.AddMinutes(45), Service.Buffer(first).Instant(AppointmentTable.ScheduledEnd));
    }

    [Fact]
    public void TheTwo_DoNotChaseEachOther()
    {
        host.Log.Clear();
        MoveAppointment(Meeting, new DateTime(2026, 6, 17, 13, 0, 0, DateTimeKind.Utc), new DateTime(2026, 6, 17, 13, 30, 0, DateTimeKind.Utc));
        var writes = host.Log.Requests.Where(request => request is { Depth: > 1, Kind: RequestKind.Write }).Select(request => request.Table).ToList();
        Assert.Equal([AppointmentTable.LogicalName, OneOnOneTable.LogicalName, SystemUserTable.LogicalName], writes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CancelledAppointment_CancelsItsOneOnOne()
    {
        CancelAppointment(Meeting);
        var one = Now(first);
        Assert.Equal(OneOnOneTable.Status.Cancelled, one.Choice(OneOnOneTable.StatusCode));
        Assert.Equal(OneOnOneTable.CancelledBecauseChoice.CalledOff, one.Choice(OneOnOneTable.CancelledBecause));
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, one.Instant(OneOnOneTable.CancelledOn));
        Assert.Equal(AppointmentTable.State.Canceled, Service.Buffer(one).Choice(AppointmentTable.StateCode));
    }

    [Fact]
    public void CancelledOneOnOne_CancelsItsAppointments_AndKeepsItsOriginalDate()
    {
        host.As(mia).End(first.Id, OneOnOneTable.Status.Cancelled);
        Assert.Equal(AppointmentTable.State.Canceled, Service.Appointment(first).Choice(AppointmentTable.StateCode));
        Assert.Equal(AppointmentTable.State.Canceled, Service.Buffer(first).Choice(AppointmentTable.StateCode));
        Assert.Equal(first.Instant(OneOnOneTable.OriginalStart), Now(first).Instant(OneOnOneTable.OriginalStart));
        Assert.NotNull(Now(first).Instant(OneOnOneTable.CancelledOn));
    }

    [Fact]
    public void CancelledOne_IsNotPlannedAgain()
    {
        CancelAppointment(Meeting);
        host.RunDay();
        Assert.Equal(12, Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned).Count);
    }

    [Fact]
    public void DeletedAppointment_FlagsItsOneOnOne_AndNothingTakesItsPlace()
    {
        Service.Delete(AppointmentTable.LogicalName, Meeting);
        host.RunDay();

        var one = Now(first);
        Assert.Equal(OneOnOneTable.Status.Planned, one.Choice(OneOnOneTable.StatusCode));
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, one.Instant(OneOnOneTable.AppointmentLost));
        Assert.Null(one.Lookup(OneOnOneTable.Appointment));
        Assert.Equal(13, Service.OneOnOnesOf(cadence).Count);
    }

    [Fact]
    public void FlaggedOne_IsSettledByMovingIt()
    {
        Service.Delete(AppointmentTable.LogicalName, Meeting);
        var start = new DateTime(2026, 6, 16, 7, 0, 0, DateTimeKind.Utc);
        host.As(mia).Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.ScheduledStart] = start });

        var one = Now(first);
        Assert.Null(one.Instant(OneOnOneTable.AppointmentLost));
        Assert.Equal(start, Service.Appointment(one).Instant(AppointmentTable.ScheduledStart));
        Assert.Equal([ann], Service.PartiesOf(one.Lookup(OneOnOneTable.Appointment)!.Value)[ActivityPartyTable.ParticipationtypemaskChoice.RequiredAttendee]);
    }

    [Fact]
    public void EndedOneOnOne_StaysAsItWas()
    {
        host.As(mia).End(first.Id, OneOnOneTable.Status.Cancelled);
        var start = first.Instant(OneOnOneTable.ScheduledStart);
        MoveAppointment(Meeting, new DateTime(2026, 6, 17, 13, 0, 0, DateTimeKind.Utc), new DateTime(2026, 6, 17, 13, 30, 0, DateTimeKind.Utc));
        Assert.Equal(start, Now(first).Instant(OneOnOneTable.ScheduledStart));
    }

    [Fact]
    public void OneInProgress_IsNotCalledOffByItsAppointment()
    {
        Service.Begin(first.Id);
        CancelAppointment(Meeting);
        Assert.Equal(OneOnOneTable.Status.InProgress, Now(first).Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void AppointmentOfACustomer_CostsOneRead()
    {
        var visit = Service.Create(new Entity(AppointmentTable.LogicalName)
        {
            [AppointmentTable.Subject] = "Visit",
            [AppointmentTable.ScheduledStart] = new DateTime(2026, 6, 17, 13, 0, 0, DateTimeKind.Utc),
            [AppointmentTable.ScheduledEnd] = new DateTime(2026, 6, 17, 14, 0, 0, DateTimeKind.Utc),
        });
        host.Log.Clear();
        MoveAppointment(visit, new DateTime(2026, 6, 18, 13, 0, 0, DateTimeKind.Utc), new DateTime(2026, 6, 18, 14, 0, 0, DateTimeKind.Utc));
        Assert.Single(host.Log.Requests, request => request.Depth > 1);
    }

    [Fact]
    public void StartAndEndChangedApart_AreFollowedEach()
    {
        var start = first.Instant(OneOnOneTable.ScheduledStart)!.Value;
        Service.Update(new Entity(AppointmentTable.LogicalName, Meeting) { [AppointmentTable.ScheduledEnd] = start.AddHours(2) });
        Service.Update(new Entity(AppointmentTable.LogicalName, Meeting) { [AppointmentTable.ScheduledStart] = start.AddHours(1) });

        var one = Now(first);
        Assert.Equal((start.AddHours(1), start.AddHours(2)), (one.Instant(OneOnOneTable.ScheduledStart), one.Instant(OneOnOneTable.ScheduledEnd)));
        Assert.Equal(start.AddHours(2), Service.Buffer(one).Instant(AppointmentTable.ScheduledStart));
    }

    [Fact]
    public void TimeForNotesCalledOff_LeavesTheOneOnOne_AndIsMadeAnewWithTheCadence()
    {
        host.RunDay();
        CancelAppointment(first.Lookup(OneOnOneTable.BufferAppointment)!.Value);
        Assert.Equal(OneOnOneTable.Status.Planned, Now(first).Choice(OneOnOneTable.StatusCode));
        host.RunDay();
        Assert.Equal(first.Lookup(OneOnOneTable.BufferAppointment), Now(first).Lookup(OneOnOneTable.BufferAppointment));

        Service.ChangeCadence(cadence, CadenceTable.BufferMinutes, 30);
        var buffer = Service.Buffer(Now(first));
        Assert.NotEqual(first.Lookup(OneOnOneTable.BufferAppointment), buffer.Id);
        Assert.Equal(Now(first).Instant(OneOnOneTable.ScheduledEnd)!.Value.AddMinutes(30), buffer.Instant(AppointmentTable.ScheduledEnd));
    }

    [Fact]
    public void TimeForNotesMovedAlone_LeavesTheOneOnOne()
    {
        var start = first.Instant(OneOnOneTable.ScheduledStart)!.Value.AddHours(5);
        MoveAppointment(first.Lookup(OneOnOneTable.BufferAppointment)!.Value, start, start.AddMinutes(20));
        Assert.Equal(first.Instant(OneOnOneTable.ScheduledStart), Now(first).Instant(OneOnOneTable.ScheduledStart));
    }

    [Fact]
    public void CompletedOrGivenAwayAppointment_LeavesTheOneOnOneAsItIs()
    {
        Service.Update(new Entity(AppointmentTable.LogicalName, Meeting) { [AppointmentTable.OwnerId] = ann.Reference(SystemUserTable.LogicalName) });
        Service.Update(new Entity(AppointmentTable.LogicalName, Meeting)
        {
            [AppointmentTable.StateCode] = new OptionSetValue(AppointmentTable.State.Completed),
            [AppointmentTable.StatusCode] = new OptionSetValue(AppointmentTable.Status.Completed),
        });
        Assert.Equal(OneOnOneTable.Status.Planned, Now(first).Choice(OneOnOneTable.StatusCode));
        Assert.Equal(mia, Now(first).Lookup(OneOnOneTable.Manager));
    }

    [Fact]
    public void MovedIntoThePast_IsMissedTwoDaysAfterThat()
    {
        var start = host.Clock.GetUtcNow().UtcDateTime.AddDays(-3);
        MoveAppointment(Meeting, start, start.AddMinutes(30));
        Assert.Equal(1, host.RunDay()["MissedMarking"]);
        Assert.Equal(OneOnOneTable.Status.Missed, Now(first).Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void AppointmentCancelledWhileItsOneOnOneIsCompleted_EndsInOneOfTheTwo()
    {
        Parallel.Invoke(() => CancelAppointment(Meeting), () => Try(() => host.Complete(mia, first.Id, reason: "Short on time")));
        var one = Now(first);
        var isCompleted = one.Choice(OneOnOneTable.StatusCode) == OneOnOneTable.Status.Completed;
        Assert.Equal(isCompleted ? OneOnOneTable.Status.Completed : OneOnOneTable.Status.Cancelled, one.Choice(OneOnOneTable.StatusCode));
        Assert.Equal((isCompleted, !isCompleted), (one.Instant(OneOnOneTable.DocumentedOn) is not null, one.Instant(OneOnOneTable.CancelledOn) is not null));
    }

    [Fact]
    public void CancelledOne_DoesNotComeBack_WhereItsPlaceIsTaken()
    {
        Service.SetState(cadence, isActive: false);
        Service.SetState(cadence, isActive: true);
        Faults.AssertRefused(RefusalCode.KeyTaken, () => host.As(mia).TakeUpAgain(first.Id));
    }

    [Fact]
    public void OneEnteredWithoutAnEnd_IsAsLongAsOthers_AndMissedLikeThem()
    {
        var start = host.Clock.GetUtcNow().UtcDateTime.AddDays(-3);
        var one = Service.Create(new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Manager] = mia.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.ScheduledStart] = start,
        });
        Assert.Equal(start.AddMinutes(30), Service.Row(OneOnOneTable.LogicalName, one).Instant(OneOnOneTable.ScheduledEnd));
        Assert.Equal(1, host.RunDay()["MissedMarking"]);
    }

    [Fact]
    public void SecondOfAnOccurrence_EnteredByHand_IsRefusedInPlainWords()
    {
        var text = Faults.AssertRefused(RefusalCode.OneOnOneExists, () => Service.OneOnOne(mia, ann, first.Instant(OneOnOneTable.ScheduledStart)!.Value, cadence));
        Assert.Contains(first.Text(OneOnOneTable.Name)!, text, StringComparison.Ordinal);
    }

    [Fact]
    public void EndBeforeStart_IsRefused() => Faults.AssertRefused(
        RefusalCode.OneOnOneTimeInvalid,
        () => Service.Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.ScheduledEnd] = new DateTime(2026, 6, 15, 7, 0, 0, DateTimeKind.Utc) }));

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (FaultException)
        {
            // It came second.
        }
    }

    private Entity Now(Entity one) => Service.Row(OneOnOneTable.LogicalName, one.Id);

    private void MoveAppointment(Guid id, DateTime start, DateTime end) => Service.Update(new Entity(AppointmentTable.LogicalName, id)
    {
        [AppointmentTable.ScheduledStart] = start,
        [AppointmentTable.ScheduledEnd] = end,
    });

    private void CancelAppointment(Guid id) => Service.Update(new Entity(AppointmentTable.LogicalName, id)
    {
        [AppointmentTable.StateCode] = new OptionSetValue(AppointmentTable.State.Canceled),
        [AppointmentTable.StatusCode] = new OptionSetValue(AppointmentTable.Status.Canceled),
    });
}
