using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Cadences;

public sealed class HorizonTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;

    public HorizonTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void NewCadence_HasThirteenWeeksOfOneOnOnes()
    {
        var cadence = Service.WeeklyCadence(mia, ann);
        host.Organization.RunAsyncOperations();

        var planned = Service.OneOnOnesOf(cadence);
        Assert.Equal(
            Enumerable.Range(0, 13).Select(week => new DateTime(2026, 6, 15, 8, 0, 0).AddDays(7 * week)),
            planned.Select(one => one.Instant(OneOnOneTable.ScheduledStart)!.Value));
        Assert.All(planned, one => Assert.Equal(TimeSpan.FromMinutes(30), one.Instant(OneOnOneTable.ScheduledEnd) - one.Instant(OneOnOneTable.ScheduledStart)));
        Assert.Equal($"{cadence}|2026-06-15", planned[0].Text(OneOnOneTable.Key));
        Assert.Equal(Sales.Day(9, 13), Service.Row(CadenceTable.LogicalName, cadence).Instant(CadenceTable.Horizon)!.Value.Date);
    }

    [Fact]
    public void NearestFour_ArePlannedWithTheSaveItself()
    {
        host.Log.Clear();
        var cadence = host.As(mia).WeeklyCadence(mia, ann);
        var inner = host.Log.Requests.Where(request => request.Depth > 1).ToList();

        Assert.Equal(4, Service.OneOnOnesOf(cadence).Count);
        Assert.Equal(17, inner.Count(request => request.Kind == RequestKind.Write));
        Assert.True(inner.Count(request => request.Kind == RequestKind.Read) <= 18, string.Join(", ", inner.Select(request => $"{request.Message} {request.Table}")));
    }

    [Fact]
    public void PlannedOne_IsOwnedByTheManager_AndSharedWithTheRep()
    {
        var one = Service.OneOnOnesOf(Service.WeeklyCadence(mia, ann))[0];
        Assert.Equal(mia, one.Lookup(OneOnOneTable.OwnerId));
        Assert.Equal(ann, host.As(ann).Retrieve(OneOnOneTable.LogicalName, one.Id, new ColumnSet(OneOnOneTable.Rep)).Lookup(OneOnOneTable.Rep));
    }

    [Fact]
    public void Appointment_IsOrganisedByTheManager_AndRequiresTheRep()
    {
        var appointment = Service.Appointment(Service.OneOnOnesOf(Service.WeeklyCadence(mia, ann))[0]);
        var parties = Service.PartiesOf(appointment.Id);
        Assert.Equal([mia], parties[ActivityPartyTable.ParticipationtypemaskChoice.Organizer]);
        Assert.Equal([ann], parties[ActivityPartyTable.ParticipationtypemaskChoice.RequiredAttendee]);
        Assert.Equal(new DateTime(2026, 6, 15, 8, 0, 0), appointment.Instant(AppointmentTable.ScheduledStart));
    }

    [Fact]
    public void Buffer_IsOnTheManagersCalendarAlone()
    {
        var buffer = Service.Buffer(Service.OneOnOnesOf(Service.WeeklyCadence(mia, ann))[0]);
        var parties = Service.PartiesOf(buffer.Id);
        Assert.Equal([mia], parties[ActivityPartyTable.ParticipationtypemaskChoice.Organizer]);
        Assert.DoesNotContain(parties, role => role.Contains(ann));
        Assert.Equal(new DateTime(2026, 6, 15, 8, 30, 0), buffer.Instant(AppointmentTable.ScheduledStart));
        Assert.Equal(new DateTime(2026, 6, 15, 8, 45, 0), buffer.Instant(AppointmentTable.ScheduledEnd));
    }

    [Fact]
    public void CadenceWithoutBuffer_KeepsNoTimeForNotes() =>
        Assert.Null(Service.OneOnOnesOf(Service.WeeklyCadence(mia, ann, row => row[CadenceTable.BufferMinutes] = 0))[0].Lookup(OneOnOneTable.BufferAppointment));

    [Fact]
    public void LocalTime_IsKeptAcrossTheChangeOfClocks()
    {
        host.Clock.Set(new DateTimeOffset(2026, 10, 12, 12, 0, 0, TimeSpan.Zero));
        var cadence = Service.WeeklyCadence(mia, ann);
        Assert.Equal([8, 9, 9, 9], Service.OneOnOnesOf(cadence).Select(one => one.Instant(OneOnOneTable.ScheduledStart)!.Value.Hour));
    }
}
