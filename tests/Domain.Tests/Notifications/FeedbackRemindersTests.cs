using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Notifications;

namespace CrmCoaching.Domain.Tests.Notifications;

public sealed class FeedbackRemindersTests
{
    private static readonly Guid Manager = Guid.NewGuid();

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Apia")]
    public void LastWeekOfTheMonth_AsksEveryRepOnce(string zone)
    {
        var told = Told(2026, 5, window => FeedbackReminders.ToRep(Rep(zone), "systemuser", window));

        var notice = Assert.Single(told);
        Assert.Equal("2026-05", notice.Occasion);
        Assert.Contains("31 May", notice.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("quarterly", notice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void LastWeekOfTheQuarter_AsksForTheSurveyToo() =>
        Assert.Contains("quarterly", Assert.Single(Told(2026, 6, window => FeedbackReminders.ToRep(Rep("Europe/London"), "systemuser", window))).Body, StringComparison.Ordinal);

    [Fact]
    public void Managers_AreAskedAtTheEndOfAQuarterOnly()
    {
        var manager = People.In("Europe/London");

        Assert.Empty(Told(2026, 5, window => FeedbackReminders.ToManager(manager, "systemuser", window)));
        Assert.Single(Told(2026, 6, window => FeedbackReminders.ToManager(manager, "systemuser", window)));
    }

    [Fact]
    public void RepWithoutManager_IsNotAsked() =>
        Assert.Empty(Told(2026, 6, window => FeedbackReminders.ToRep(Rep("Europe/London") with { Manager = null }, "systemuser", window)));

    [Fact]
    public void DaysOnWhichNobodyCanBeAsked_AreKnownBeforeAnybodyIsRead()
    {
        foreach (var window in Days(2026, 6))
        {
            if (FeedbackReminders.ToRep(Rep("Pacific/Apia"), "systemuser", window) is not null || FeedbackReminders.ToRep(Rep("America/New_York"), "systemuser", window) is not null)
                Assert.True(FeedbackReminders.IsPossible(window));
        }

        Assert.InRange(Days(2026, 6).Count(FeedbackReminders.IsPossible), 1, 4);
    }

    private static Rep Rep(string zone)
    {
        var person = People.In(zone);
        return new Rep(person.Id, person.Name, Manager, person.Zone);
    }

    private static Notice[] Told(int year, int month, Func<ReminderWindow, Notice?> rule) =>
        [.. Days(year, month).Select(rule).Where(notice => notice is not null).Select(notice => notice!)];

    private static IEnumerable<ReminderWindow> Days(int year, int month) => Enumerable.Range(1, DateTime.DaysInMonth(year, month))
        .Select(day => new DateTime(year, month, day, 2, 0, 0, DateTimeKind.Utc))
        .Select(run => ReminderWindow.Since(run.AddDays(-1), run));
}
