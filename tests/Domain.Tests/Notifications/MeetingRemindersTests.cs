using System;
using System.Linq;
using CrmCoaching.Domain.Notifications;

namespace CrmCoaching.Domain.Tests.Notifications;

public sealed class MeetingRemindersTests
{
    private const int RunHour = 2;

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void AgendaNotSubmitted_IsAskedForOnce_TwoLocalDaysAhead(string zone)
    {
        var meeting = Meeting(zone, People.Utc(18, 9));
        int[] days = [.. Enumerable.Range(10, 12).Where(day => MeetingReminders.AgendaAsked(meeting, 2, People.Daily(day, RunHour)) is not null)];

        var run = People.Utc(Assert.Single(days), RunHour);
        Assert.InRange(meeting.Rep.Zone.DateOf(run).DaysUntil(meeting.Rep.Zone.DateOf(meeting.Start)), 1, 2);
    }

    [Fact]
    public void OneOnOnePlannedLater_IsAskedForAtOnce()
    {
        var meeting = Meeting("Europe/London", People.Utc(18, 9)) with { CreatedOn = People.Utc(17, 12) };

        Assert.NotNull(MeetingReminders.AgendaAsked(meeting, 2, People.Daily(18, RunHour)));
        Assert.Null(MeetingReminders.AgendaAsked(meeting, 2, People.Daily(17, RunHour)));
    }

    [Fact]
    public void OneOnOneThatHasBegun_IsNotAskedFor()
    {
        var meeting = Meeting("Europe/London", People.Utc(18, 1)) with { CreatedOn = People.Utc(18, 0) };

        Assert.Null(MeetingReminders.AgendaAsked(meeting, 2, People.Daily(18, RunHour)));
    }

    [Fact]
    public void Text_GivesTheTimeOnTheReadersClock()
    {
        var meeting = Meeting("Asia/Kolkata", People.Utc(18, 9));
        var notice = Enumerable.Range(10, 12).Select(day => MeetingReminders.AgendaAsked(meeting, 2, People.Daily(day, RunHour))).Single(found => found is not null)!;

        Assert.Contains("Thursday 18 June, 14:30", notice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void WrapUpNotDone_IsAskedForAfterOneDay()
    {
        var meeting = Meeting("Europe/London", People.Utc(8, 9)) with { DocumentedOn = People.Utc(8, 10) };

        Assert.Null(MeetingReminders.WrapUpWaiting(meeting, People.Daily(9, RunHour)));
        Assert.NotNull(MeetingReminders.WrapUpWaiting(meeting, People.Daily(10, RunHour)));
        Assert.Null(MeetingReminders.WrapUpWaiting(meeting, People.Daily(11, RunHour)));
    }

    [Theory]
    [InlineData("Europe/London", 9)]
    [InlineData("Pacific/Apia", 9)]
    [InlineData("America/New_York", 10)]
    public void OneOnOneLeftOpen_IsToldTheManagersNextMorning(string zone, int day)
    {
        var meeting = Meeting(zone, People.Utc(8, 9));

        Assert.Equal([day], Enumerable.Range(7, 8).Where(run => MeetingReminders.NotDocumented(meeting, People.Daily(run, RunHour)) is not null));
    }

    [Fact]
    public void MissedOneOnOne_IsToldTheManagerOnce()
    {
        var meeting = Meeting("Europe/London", People.Utc(8, 9));
        Notice[] told = [.. Enumerable.Range(8, 8).Select(run => MeetingReminders.Missed(meeting, 48, People.Daily(run, RunHour))).Where(notice => notice is not null).Select(notice => notice!)];

        Assert.Equal(meeting.Manager.Id, Assert.Single(told).Recipient);
    }

    private static Meeting Meeting(string zone, DateTime start) => new(
        People.Row, "coach_oneonone", People.In(zone, "Mia") with { Id = Guid.NewGuid() }, People.In(zone), start, start.AddMinutes(30), new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), null);
}
