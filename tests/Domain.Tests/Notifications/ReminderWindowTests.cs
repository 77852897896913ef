using System;
using System.Linq;
using CrmCoaching.Domain.Notifications;

namespace CrmCoaching.Domain.Tests.Notifications;

public sealed class ReminderWindowTests
{
    [Fact]
    public void WindowsOfSuccessiveRuns_CoverEveryMomentOnce()
    {
        var start = People.Utc(10, 0);
        ReminderWindow[] windows = [.. Enumerable.Range(0, 8).Select(run => ReminderWindow.Since(start.AddHours(run * 5), start.AddHours((run + 1) * 5)))];

        for (var moment = start.AddMinutes(20); moment <= start.AddHours(40); moment = moment.AddMinutes(20))
            Assert.Single(windows, window => window.Covers(moment));
    }

    [Fact]
    public void FirstRun_LooksBackOneDay() => Assert.Equal(People.Utc(9, 2), ReminderWindow.Since(null, People.Utc(10, 2)).AfterUtc);

    [Fact]
    public void RunAfterALongPause_LeavesOutWhatIsTooLate() => Assert.Equal(People.Utc(17, 2), ReminderWindow.Since(People.Utc(1, 2), People.Utc(20, 2)).AfterUtc);

    [Fact]
    public void RunAtTheSameInstant_HasNothing() => Assert.True(ReminderWindow.Since(People.Utc(10, 2), People.Utc(10, 2)).IsEmpty);

    [Fact]
    public void Progress_ReadsBack()
    {
        var progress = new ReminderProgress(People.Utc(10, 2, 31), 4, "abc");

        Assert.Equal(progress, ReminderProgress.Resume(progress.ToString(), DateTime.MaxValue));
    }

    [Fact]
    public void NothingReadable_BeginsAWindow() => Assert.Equal(new ReminderProgress(People.Utc(10, 2), 0, ""), ReminderProgress.Resume("nonsense", People.Utc(10, 2)));
}
