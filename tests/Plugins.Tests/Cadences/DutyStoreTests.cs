using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Cadences;

/// <summary>Leave, as the platform keeps it in users' calendars.</summary>
public sealed class DutyStoreTests : IDisposable
{
    private static readonly DateSpan Week = new(new LocalDate(2026, 6, 15), new LocalDate(2026, 6, 21));
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid calendar;

    public DutyStoreTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        calendar = NewCalendar();
        Service.Update(new Entity(SystemUserTable.LogicalName, ann)
        {
            [SystemUserTable.CalendarId] = calendar.Reference(CalendarTable.LogicalName),
        });
        Service.Create(new Entity(StandardTable.LogicalName)
        {
            [StandardTable.Name] = "Weekly for all",
            [StandardTable.Frequency] = new OptionSetValue(FrequencyChoice.Weekly),
            [StandardTable.From] = Sales.Day(1, 1),
        });
        host.Clock.Set(new DateTimeOffset(2026, 6, 15, 6, 0, 0, TimeSpan.Zero));
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void WorkingHours_AreNoLeave()
    {
        Hours();
        Assert.Equal(1m, Expected());
    }

    [Fact]
    public void TimeOff_OfTwoDays_TakesTwoFifthsOut()
    {
        Hours();
        TimeOff(16, days: 2);
        Assert.Equal(0.6m, Expected());
    }

    [Fact]
    public void TimeOff_OfAMorning_TakesNothingOut()
    {
        var inner = NewCalendar();
        Rule(calendar, row => Dated(row, 16, 1, inner));
        Rule(inner, row => Off(row, minutes: 240));
        Assert.Equal(1m, Expected());
    }

    [Fact]
    public void RuleThatIsDatedByItsEffect_CountsAsWell()
    {
        var inner = NewCalendar();
        Rule(calendar, row =>
        {
            row[CalendarRuleTable.Pattern] = "FREQ=DAILY;INTERVAL=1;COUNT=1";
            row[CalendarRuleTable.Innercalendarid] = inner.Reference(CalendarTable.LogicalName);
            row[CalendarRuleTable.Effectiveintervalstart] = June(16);
            row[CalendarRuleTable.Effectiveintervalend] = June(18);
        });
        Rule(inner, row => Off(row, minutes: 24 * 60));
        Assert.Equal(0.6m, Expected());
    }

    [Fact]
    public void DaysOffThatRepeatWeekly_AreNoLeave()
    {
        var inner = NewCalendar();
        Rule(calendar, row =>
        {
            row[CalendarRuleTable.Pattern] = "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU";
            row[CalendarRuleTable.Starttime] = June(15);
            row[CalendarRuleTable.Duration] = 24 * 60;
            row[CalendarRuleTable.Innercalendarid] = inner.Reference(CalendarTable.LogicalName);
        });
        Rule(inner, row => Off(row, minutes: 24 * 60));
        Assert.Equal(1m, Expected());
    }

    [Fact]
    public void RuleThatIsDatedItself_CountsAsWell()
    {
        Rule(calendar, row =>
        {
            Off(row, minutes: 24 * 60);
            row[CalendarRuleTable.Effectiveintervalstart] = June(17);
            row[CalendarRuleTable.Effectiveintervalend] = June(18);
        });
        Assert.Equal(0.8m, Expected());
    }

    [Fact]
    public void HolidaysOfTheUsersCountry_AreTakenOut()
    {
        var holidays = NewCalendar();
        Rule(calendar, row =>
        {
            row[CalendarRuleTable.Pattern] = "FREQ=YEARLY;INTERVAL=1";
            row[CalendarRuleTable.Starttime] = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            row[CalendarRuleTable.Innercalendarid] = holidays.Reference(CalendarTable.LogicalName);
        });
        Rule(holidays, row =>
        {
            Off(row, minutes: 24 * 60);
            row[CalendarRuleTable.Starttime] = June(19);
        });
        Assert.Equal(0.8m, Expected());
    }

    [Fact]
    public void LeaveOnADayOnWhichTheBusinessIsClosed_IsNotTakenOutTwice()
    {
        var closures = NewCalendar();
        Rule(closures, row =>
        {
            Off(row, minutes: 24 * 60);
            row[CalendarRuleTable.Effectiveintervalstart] = June(16);
            row[CalendarRuleTable.Effectiveintervalend] = June(17);
        });
        Service.Update(new Entity(OrganizationTable.LogicalName, LocalDataverse.Pipeline.KnownRows.Organization) { [OrganizationTable.Businessclosurecalendarid] = closures });
        TimeOff(16, days: 2);

        // Four workdays are left to all, three of them to the rep.
        Assert.Equal(0.75m, Expected());
    }

    private decimal? Expected() => new DutyStore(Service).Of([mia], [], WorkingWeek.MondayToFriday).Expected(ann, Week);

    private void Hours()
    {
        var inner = NewCalendar();
        Rule(calendar, row =>
        {
            row[CalendarRuleTable.Pattern] = "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR";
            row[CalendarRuleTable.Starttime] = June(1);
            row[CalendarRuleTable.Duration] = 24 * 60;
            row[CalendarRuleTable.Innercalendarid] = inner.Reference(CalendarTable.LogicalName);
        });
        Rule(inner, row =>
        {
            row[CalendarRuleTable.Timecode] = 0;
            row[CalendarRuleTable.Subcode] = 1;
            row[CalendarRuleTable.Offset] = 9 * 60;
            row[CalendarRuleTable.Duration] = 8 * 60;
        });
        Rule(inner, row =>
        {
            row[CalendarRuleTable.Timecode] = 2;
            row[CalendarRuleTable.Subcode] = 4;
            row[CalendarRuleTable.Offset] = 12 * 60;
            row[CalendarRuleTable.Duration] = 60;
        });
    }

    private void TimeOff(int day, int days)
    {
        var inner = NewCalendar();
        Rule(calendar, row => Dated(row, day, days, inner));
        Rule(inner, row => Off(row, minutes: days * 24 * 60));
    }

    private static void Dated(Entity row, int day, int days, Guid inner)
    {
        row[CalendarRuleTable.Pattern] = "FREQ=DAILY;COUNT=1";
        row[CalendarRuleTable.Starttime] = June(day);
        row[CalendarRuleTable.Duration] = days * 24 * 60;
        row[CalendarRuleTable.Innercalendarid] = inner.Reference(CalendarTable.LogicalName);
    }

    private static void Off(Entity row, int minutes)
    {
        row[CalendarRuleTable.Timecode] = 2;
        row[CalendarRuleTable.Subcode] = 6;
        row[CalendarRuleTable.Duration] = minutes;
    }

    private static DateTime June(int day) => new(2026, 6, day, 0, 0, 0, DateTimeKind.Utc);

    private Guid NewCalendar() => Service.Create(new Entity(CalendarTable.LogicalName) { [CalendarTable.Name] = "Calendar" });

    private void Rule(Guid of, Action<Entity> fill)
    {
        var rule = new Entity(CalendarRuleTable.LogicalName) { [CalendarRuleTable.Calendarid] = of.Reference(CalendarTable.LogicalName) };
        fill(rule);
        Service.Create(rule);
    }
}
