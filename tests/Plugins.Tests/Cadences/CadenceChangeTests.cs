using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Cadences;

public sealed class CadenceChangeTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;

    public CadenceChangeTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        cadence = host.Service.WeeklyCadence(mia, ann);
        host.Organization.RunAsyncOperations();
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void AnotherTime_MovesAllThatIsPlanned_WithItsAppointments()
    {
        Change(CadenceTable.StartTime, 14 * 60);
        var planned = Service.OneOnOnesOf(cadence);
        Assert.Equal(13, planned.Count);
        Assert.All(planned, one => Assert.Equal(12, one.Instant(OneOnOneTable.ScheduledStart)!.Value.Hour));
        Assert.All(planned, one => Assert.Equal(one.Instant(OneOnOneTable.ScheduledStart), Service.Appointment(one).Instant(AppointmentTable.ScheduledStart)));
        Assert.All(planned, one => Assert.Equal(one.Instant(OneOnOneTable.ScheduledEnd), Service.Buffer(one).Instant(AppointmentTable.ScheduledStart)));
    }

    [Fact]
    public void AnotherWeekday_MovesEachWithinItsWeek()
    {
        var before = Service.OneOnOnesOf(cadence).Select(one => one.Id).ToList();
        Change(CadenceTable.Weekday, new OptionSetValue(WeekdayChoice.Thursday));

        var planned = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned);
        Assert.All(planned, one => Assert.Equal(DayOfWeek.Thursday, one.Instant(OneOnOneTable.ScheduledStart)!.Value.DayOfWeek));
        Assert.Equal(before.Take(12), planned.Skip(1).Select(one => one.Id));
        Assert.Equal($"{cadence}|2026-06-18", planned[1].Text(OneOnOneTable.Key));
        Assert.Equal(13, Service.OneOnOnesOf(cadence).Count);
    }

    [Fact]
    public void OneWithContent_KeepsItsRecord_AndItsWeekGetsNoSecond()
    {
        var second = Service.OneOnOnesOf(cadence)[1];
        Service.Create(new Entity(AgendaItemTable.LogicalName)
        {
            [AgendaItemTable.OneOnOne] = second.Id.Reference(OneOnOneTable.LogicalName),
            [AgendaItemTable.Title] = "Territory",
            [AgendaItemTable.OwnerId] = ann.Reference(SystemUserTable.LogicalName),
        });
        Change(CadenceTable.Weekday, new OptionSetValue(WeekdayChoice.Thursday));

        var kept = Service.Row(OneOnOneTable.LogicalName, second.Id);
        Assert.Equal(second.Instant(OneOnOneTable.ScheduledStart), kept.Instant(OneOnOneTable.ScheduledStart));
        Assert.DoesNotContain(Service.OneOnOnesOf(cadence), one => one.Instant(OneOnOneTable.ScheduledStart) == new DateTime(2026, 6, 25, 8, 0, 0));
    }

    [Fact]
    public void OneInPreparation_KeepsItsRecord()
    {
        var first = Service.OneOnOnesOf(cadence)[0];
        Service.Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Preparing) });
        Change(CadenceTable.StartTime, 14 * 60);
        Assert.Equal(8, Service.OneOnOnesOf(cadence)[0].Instant(OneOnOneTable.ScheduledStart)!.Value.Hour);
    }

    [Fact]
    public void OneMovedByHand_StaysWhereTheTwoPutIt()
    {
        var first = Service.OneOnOnesOf(cadence)[0];
        var agreed = new DateTime(2026, 6, 17, 13, 0, 0, DateTimeKind.Utc);
        host.As(mia).Update(new Entity(OneOnOneTable.LogicalName, first.Id) { [OneOnOneTable.ScheduledStart] = agreed });
        Change(CadenceTable.StartTime, 14 * 60);
        Assert.Equal(agreed, Service.Row(OneOnOneTable.LogicalName, first.Id).Instant(OneOnOneTable.ScheduledStart));
    }

    [Fact]
    public void FewerMeetings_CancelTheSurplus()
    {
        Change(CadenceTable.Frequency, new OptionSetValue(FrequencyChoice.EveryTwoWeeks));
        var cancelled = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Cancelled);
        Assert.Equal(7, Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned).Count);
        Assert.Equal(6, cancelled.Count);
        Assert.All(cancelled, one => Assert.Equal(OneOnOneTable.CancelledBecauseChoice.CadenceEnded, one.Choice(OneOnOneTable.CancelledBecause)));
    }

    [Fact]
    public void LongerTimeForNotes_IsMadeInTheCalendar()
    {
        Change(CadenceTable.BufferMinutes, 30);
        Assert.All(
            Service.OneOnOnesOf(cadence),
            one => Assert.Equal(one.Instant(OneOnOneTable.ScheduledEnd)!.Value.AddMinutes(30), Service.Buffer(one).Instant(AppointmentTable.ScheduledEnd)));
    }

    [Fact]
    public void Deactivation_CancelsWhatIsToCome_AndItsAppointments()
    {
        var first = Service.OneOnOnesOf(cadence)[0];
        Service.SetState(cadence, isActive: false);
        Assert.Equal(13, Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Cancelled).Count);
        Assert.Equal(AppointmentTable.State.Canceled, Service.Appointment(first).Choice(AppointmentTable.StateCode));
        host.RunDay();
        Assert.Equal(13, Service.OneOnOnesOf(cadence).Count);
    }

    [Fact]
    public void Reactivation_PlansAgain()
    {
        Service.SetState(cadence, isActive: false);
        Service.SetState(cadence, isActive: true);
        host.Organization.RunAsyncOperations();
        Assert.Equal(13, Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned).Count);
    }

    [Fact]
    public void Reactivation_OfAPairThatIsNoneAnyMore_IsRefused()
    {
        Service.SetState(cadence, isActive: false);
        host.ChangeManager(ann, Service.Coach("Zoe"));
        Faults.AssertRefused(RefusalCode.CadenceManagerMismatch, () => Service.SetState(cadence, isActive: true));
    }

    [Fact]
    public void SavingTheSameAgain_ChangesNothing()
    {
        host.Log.Clear();
        Change(CadenceTable.StartTime, 600);
        Assert.DoesNotContain(host.Log.Requests, request => request.Kind == RequestKind.Write && request.Table is not CadenceTable.LogicalName);
        Assert.Equal(13, Service.OneOnOnesOf(cadence).Count);
    }

    private void Change(string column, object value)
    {
        Service.ChangeCadence(cadence, column, value);
        host.Organization.RunAsyncOperations();
    }
}
