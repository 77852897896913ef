using CrmCoaching.Data;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Notifications;

public sealed class RemindingTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid mia;
    private readonly Guid ann;

    public RemindingTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void UpcomingOneOnOne_AsksTheRepForTheAgenda()
    {
        host.Service.Meeting(mia, ann, On(12, 9), OneOnOneTable.Status.Planned);

        Assert.Equal([("Your agenda for the next 1:1", ann)], Told());
    }

    [Fact]
    public void SubmittedAgenda_IsNotAskedFor()
    {
        host.Service.Meeting(mia, ann, On(12, 9), OneOnOneTable.Status.Planned, row => row[OneOnOneTable.AgendaSubmittedOn] = On(10, 9));

        Assert.Empty(Told());
    }

    [Fact]
    public void CompletedOneOnOne_AsksTheRepToWrapUp_UnlessDone()
    {
        host.Service.Meeting(mia, ann, On(9, 9), OneOnOneTable.Status.Completed, row => row[OneOnOneTable.DocumentedOn] = On(9, 10));
        host.Service.Meeting(mia, host.Service.Coached("Bob", mia), On(9, 9), OneOnOneTable.Status.Completed, row =>
        {
            row[OneOnOneTable.DocumentedOn] = On(9, 10);
            row[OneOnOneTable.RepConfirmedOn] = On(9, 11);
        });

        Assert.Equal([("Twenty seconds for your 1:1", ann)], Told());
    }

    [Fact]
    public void OneOnOneLeftOpen_IsToldItsManager()
    {
        host.Service.Meeting(mia, ann, On(9, 9), OneOnOneTable.Status.Planned);

        Assert.Equal([("A 1:1 is not documented yet", mia)], Told());
    }

    [Fact]
    public void MissedOneOnOne_IsToldItsManager()
    {
        host.Service.Meeting(mia, ann, On(8, 9), OneOnOneTable.Status.Missed);

        Assert.Equal([("A 1:1 was missed", mia)], Told());
    }

    [Fact]
    public void Commitments_AreToldTheirOwnersWithoutTheirText()
    {
        var held = host.Service.Meeting(mia, ann, On(1, 9), OneOnOneTable.Status.Completed);
        host.Commitment(held, ann, Sales.Day(6, 11));
        host.Commitment(held, mia, Sales.Day(6, 9));
        host.Commitment(held, mia, Sales.Day(6, 20));

        Assert.Equal([("A commitment of yours is due", ann), ("A commitment of yours is overdue", mia)], Told());
        Assert.DoesNotContain(Notifications(), row => row.Text(AppNotificationTable.Body)!.Contains("budget", StringComparison.Ordinal));
    }

    [Fact]
    public void NewGoals_AreToldTheRepTogether()
    {
        Company.SetUp(host, 1);
        host.Work(TimeSpan.FromMinutes(5));

        Assert.Single(Notifications(), row => row.Text(AppNotificationTable.Title) == "Your goals are set");
    }

    [Fact]
    public void LastWeekOfTheQuarter_AsksRepsAndManagers()
    {
        host.Clock.Set(new DateTimeOffset(2026, 6, 24, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal([("How are you coached?", ann), ("How do you coach?", mia)], Told());
    }

    [Fact]
    public void PublishedResults_AreToldTheManager_WithheldOnesNobody()
    {
        Summary("2026-Q1", withheldBecause: null);
        Summary("2026-Q2", withheldBecause: "Too few answered.");

        Assert.Equal([("Your reps' view is published", mia)], Told());
    }

    [Fact]
    public void DismissedReminder_DoesNotComeBack()
    {
        host.Service.Meeting(mia, ann, On(12, 9), OneOnOneTable.Status.Planned);
        Told();
        foreach (var row in Notifications())
            host.Service.Delete(AppNotificationTable.LogicalName, row.Id);
        host.Clock.Advance(TimeSpan.FromHours(20));

        Assert.Empty(Told());
    }

    [Fact]
    public void OneOnOneMovedToAnotherDay_IsAskedForAgain()
    {
        var meeting = host.Service.Meeting(mia, ann, On(12, 9), OneOnOneTable.Status.Planned);
        Told();
        Move(meeting, On(12, 15));
        Move(meeting, On(19, 9));
        host.Clock.Set(new DateTimeOffset(2026, 6, 17, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(2, Told().Length);
        Assert.Equal(2, Told().Length);
        Assert.Contains(Notifications(), row => row.Text(AppNotificationTable.Body)!.Contains("19 June", StringComparison.Ordinal));
    }

    [Fact]
    public void OneOnOneMovedNearer_IsAskedForAtOnce()
    {
        var meeting = host.Service.Meeting(mia, ann, On(25, 9), OneOnOneTable.Status.Planned);
        Assert.Empty(Told());
        Move(meeting, On(11, 15));
        Assert.Single(Notifications());

        Assert.Equal([("Your agenda for the next 1:1", ann)], Told());
    }

    private void Move(Guid meeting, DateTime start) => host.Service.Update(new Entity(OneOnOneTable.LogicalName, meeting)
    {
        [OneOnOneTable.ScheduledStart] = start,
        [OneOnOneTable.ScheduledEnd] = start.AddMinutes(30),
    });

    private (string Title, Guid Recipient)[] Told()
    {
        host.Work(TimeSpan.FromMinutes(5));
        return [.. Notifications().Select(row => (row.Text(AppNotificationTable.Title)!, row.User(AppNotificationTable.OwnerId)!.Value)).OrderBy(told => told.Item1, StringComparer.Ordinal)];
    }

    private IReadOnlyList<Entity> Notifications() => [.. host.Service.RetrieveMultiple(new QueryExpression(AppNotificationTable.LogicalName)
    {
        ColumnSet = new ColumnSet(AppNotificationTable.Title, AppNotificationTable.Body, AppNotificationTable.OwnerId),
    }).Entities];

    private void Summary(string quarter, string? withheldBecause) => host.As(KnownRows.SystemUser).Create(new Entity(FeedbackSummaryTable.LogicalName)
    {
        [FeedbackSummaryTable.Name] = quarter,
        [FeedbackSummaryTable.Key] = SummaryKey.OfTeam(mia, Quarter.Parse(quarter), Instrument.Quarterly),
        [FeedbackSummaryTable.Manager] = mia.ToString("D"),
        [FeedbackSummaryTable.Quarter] = quarter,
        [FeedbackSummaryTable.Instrument] = new OptionSetValue(InstrumentChoice.Quarterly),
        [FeedbackSummaryTable.PublishedOn] = On(10, 1),
        [FeedbackSummaryTable.WithheldBecause] = withheldBecause,
    });

    private static DateTime On(int day, int hour) => new(2026, 6, day, hour, 0, 0, DateTimeKind.Utc);
}
