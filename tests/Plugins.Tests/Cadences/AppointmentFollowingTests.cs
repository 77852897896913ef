using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
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
        Assert.Equal([AppointmentTable.LogicalName, OneOnOneTable.LogicalName], writes.Order(StringComparer.Ordinal));
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
        CancelOneOnOne(first.Id);
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
        CancelOneOnOne(first.Id);
        var start = first.Instant(OneOnOneTable.ScheduledStart);
        MoveAppointment(Meeting, new DateTime(2026, 6, 17, 13, 0, 0, DateTimeKind.Utc), new DateTime(2026, 6, 17, 13, 30, 0, DateTimeKind.Utc));
        Assert.Equal(start, Now(first).Instant(OneOnOneTable.ScheduledStart));
    }

    [Fact]
    public void OneInProgress_IsNotCalledOffByItsAppointment()
    {
        Service.Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.InProgress) });
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
    public void EndBeforeStart_IsRefused() => Faults.AssertRefused(
        RefusalCode.OneOnOneTimeInvalid,
        () => Service.Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.ScheduledEnd] = new DateTime(2026, 6, 15, 7, 0, 0, DateTimeKind.Utc) }));

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

    private void CancelOneOnOne(Guid id) => host.As(mia).Update(new Entity(OneOnOneTable.LogicalName, id)
    {
        [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
        [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Cancelled),
    });
}
