using CrmCoaching.Data;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Cadences;

public sealed class HorizonRollingTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;

    public HorizonRollingTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        cadence = host.Service.WeeklyCadence(mia, ann);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void DaysWork_PlansWhatTheSaveLeft()
    {
        Assert.Equal(9, host.RunDay()["HorizonRolling"]);
        Assert.Equal(13, Service.OneOnOnesOf(cadence).Count);
    }

    [Fact]
    public void NextWeek_BringsOneMore()
    {
        host.RunDay();
        host.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, host.RunDay()["HorizonRolling"]);
    }

    [Fact]
    public void DayOnWhichNothingIsDue_TakesNoMoreReads_HoweverManyReps()
    {
        host.RunDay();
        var ofOne = ReadsOfAnIdleDay();
        for (var rep = 0; rep < 10; rep++) Service.WeeklyCadence(mia, Service.Coached($"Rep{rep}", mia));
        host.RunDay();
        Assert.Equal(ofOne, ReadsOfAnIdleDay());
    }

    [Fact]
    public async Task TwoAtTheSameTime_PlanNothingTwice()
    {
        await Task.WhenAll(
            Task.Run(() => host.RunDay()), Task.Run(() => host.RunDay()), Task.Run(() => host.Organization.RunAsyncOperations()));
        var planned = Service.OneOnOnesOf(cadence);
        Assert.Equal(13, planned.Count);
        Assert.Equal(13, planned.Select(one => one.Text(OneOnOneTable.Key)).Distinct().Count());
    }

    [Fact]
    public void LongAbsence_PlansOnlyWhatIsToCome_AndMarksTheRestAsMissed()
    {
        host.RunDay();
        host.Clock.Advance(TimeSpan.FromDays(365));
        host.RunDay();
        var now = host.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(13, Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Missed).Count);
        var planned = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned);
        Assert.Equal(13, planned.Count);
        Assert.All(planned, one => Assert.True(one.Instant(OneOnOneTable.ScheduledStart) > now));
    }

    [Fact]
    public void NotHeldTwoDaysAfterItsEnd_IsMissed()
    {
        host.Clock.Set(new DateTimeOffset(2026, 6, 17, 8, 29, 0, TimeSpan.Zero));
        host.RunDay();
        Assert.Empty(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Missed));
        host.Clock.Set(new DateTimeOffset(2026, 6, 17, 8, 30, 0, TimeSpan.Zero));
        Assert.Equal(1, host.RunDay()["MissedMarking"]);
        Assert.Equal(new DateTime(2026, 6, 15, 8, 0, 0), Assert.Single(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Missed)).Instant(OneOnOneTable.ScheduledStart));
    }

    [Fact]
    public void OneInProgress_IsNotMissed()
    {
        var first = Service.OneOnOnesOf(cadence)[0];
        Service.Begin(first.Id);
        host.Clock.Advance(TimeSpan.FromDays(14));
        host.RunDay();
        Assert.Equal(OneOnOneTable.Status.InProgress, Service.Row(OneOnOneTable.LogicalName, first.Id).Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void CadenceChangedBeforeItsTurn_IsPlannedAsItIsNow()
    {
        host.RunDay();
        var planner = PlannerWith(out var seen);
        Service.ChangeCadence(cadence, CadenceTable.Weekday, new OptionSetValue(WeekdayChoice.Thursday));
        planner.PlanAll(seen, () => true, out _);

        var planned = Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned);
        Assert.Equal(13, planned.Count);
        Assert.All(planned.Skip(1), one => Assert.Equal(DayOfWeek.Thursday, one.Instant(OneOnOneTable.ScheduledStart)!.Value.DayOfWeek));
    }

    [Fact]
    public void CadenceDeactivatedBeforeItsTurn_IsNotPlanned()
    {
        var planner = PlannerWith(out var seen);
        Service.SetState(cadence, isActive: false);
        Assert.Equal(0, planner.PlanAll(seen, () => true, out _));
        Assert.Empty(Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned));
    }

    [Fact]
    public void WithoutTime_TheRestStaysDue()
    {
        var ofBob = Service.WeeklyCadence(mia, Service.Coached("Bob", mia));
        var planner = PlannerWith(out var seen, ofBob);
        planner.PlanAll(seen, () => false, out var done);
        Assert.Equal(1, done);
        Assert.Equal(9, host.RunDay()["HorizonRolling"]);
        Assert.Equal(26, Service.OneOnOnesOf(cadence).Count + Service.OneOnOnesOf(ofBob).Count);
    }

    [Fact]
    public void OneMadeLongerByHand_StaysAsLong()
    {
        host.RunDay();
        var second = Service.OneOnOnesOf(cadence)[1];
        Service.Update(new Entity(AppointmentTable.LogicalName, second.Lookup(OneOnOneTable.Appointment)!.Value)
        {
            [AppointmentTable.ScheduledEnd] = second.Instant(OneOnOneTable.ScheduledStart)!.Value.AddHours(1),
        });
        host.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, host.RunDay()["HorizonRolling"]);
        Assert.Equal(
            second.Instant(OneOnOneTable.ScheduledStart)!.Value.AddHours(1), Service.Row(OneOnOneTable.LogicalName, second.Id).Instant(OneOnOneTable.ScheduledEnd));
    }

    [Fact]
    public void BusinessClosure_MovesTheOneOnOneWithinItsWeek()
    {
        var calendar = Service.Create(new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "Business Closure Calendar" });
        Service.Create(new Entity(CalendarRuleTable.LogicalName)
        {
            [CalendarRuleTable.Calendarid] = calendar.Reference(CalendarTable.LogicalName),
            [CalendarRuleTable.Effectiveintervalstart] = new DateTime(2026, 6, 22, 0, 0, 0, DateTimeKind.Utc),
            [CalendarRuleTable.Effectiveintervalend] = new DateTime(2026, 6, 23, 0, 0, 0, DateTimeKind.Utc),
            [CalendarRuleTable.Timecode] = 2,
            [CalendarRuleTable.Subcode] = 5,
        });
        Service.Update(new Entity(OrganizationTable.LogicalName, KnownRows.Organization) { [OrganizationTable.Businessclosurecalendarid] = calendar });
        var planned = Service.OneOnOnesOf(Service.WeeklyCadence(mia, Service.Coached("Bob", mia)));
        Assert.Equal([15, 23, 29, 6], planned.Select(one => one.Instant(OneOnOneTable.ScheduledStart)!.Value.Day));
    }

    [Fact]
    public void RepWhoLostTheRole_IsLeftOut_AndHoldsUpNobody()
    {
        var bob = Service.Coached("Bob", mia);
        var ofBob = Service.WeeklyCadence(mia, bob);
        Service.Disassociate(
            SystemUserTable.LogicalName, ann, new Relationship("systemuserroles_association"),
            [SolutionRoles.Rep.Reference(RoleTable.LogicalName)]);
        host.RunDay();
        Assert.Equal(4, Service.OneOnOnesOf(cadence).Count);
        Assert.Equal(13, Service.OneOnOnesOf(ofBob).Count);
    }

    /// <summary>Somebody who has read cadences and not written yet.</summary>
    private HorizonPlanner PlannerWith(out IReadOnlyList<CadenceRow> seen, params Guid[] more)
    {
        var settings = new CadenceSettings(new Dictionary<string, string>());
        seen = new CadenceStore(Service, new ZoneBook(Service), settings).Those([cadence, .. more]);
        return new HorizonPlanner(Service, settings, host.Clock.GetUtcNow().UtcDateTime);
    }

    private int ReadsOfAnIdleDay()
    {
        host.Log.Clear();
        Assert.Equal(0, host.RunDay()["HorizonRolling"]);
        return host.Log.Requests.Count(request => request is { Kind: RequestKind.Read, Table: CadenceTable.LogicalName });
    }
}
