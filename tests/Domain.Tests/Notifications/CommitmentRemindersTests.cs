using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Notifications;

namespace CrmCoaching.Domain.Tests.Notifications;

public sealed class CommitmentRemindersTests
{
    private const int RunHour = 13;

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void CommitmentDueTomorrow_IsToldOnce_OnTheOwnersCalendar(string zone)
    {
        var promise = Due(zone);
        int[] days = [.. Enumerable.Range(8, 9).Where(day => CommitmentReminders.Due(promise, People.Daily(day, RunHour)) is not null)];

        var told = promise.Owner.Zone.DateOf(People.Utc(Assert.Single(days), RunHour));
        Assert.InRange(told.DaysUntil(promise.DueOn), 0, 1);
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Apia")]
    public void CommitmentOverdue_IsToldOnce_AfterItsLastDay(string zone)
    {
        var promise = Due(zone);
        int[] days = [.. Enumerable.Range(8, 9).Where(day => CommitmentReminders.Overdue(promise, People.Daily(day, RunHour)) is not null)];

        Assert.True(promise.Owner.Zone.DateOf(People.Utc(Assert.Single(days), RunHour)) > promise.DueOn);
    }

    private static Promise Due(string zone) => new(People.Row, "coach_commitment", People.In(zone), new LocalDate(2026, 6, 12));
}
