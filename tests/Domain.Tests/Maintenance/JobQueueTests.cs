using System;
using System.Linq;
using CrmCoaching.Domain.Maintenance;

namespace CrmCoaching.Domain.Tests.Maintenance;

public sealed class JobQueueTests
{
    private static readonly DateTime LastKept = new(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Names = ["A", "B", "C"];
    private static readonly JobQueue Queue = JobQueue.Of(Names);

    [Fact]
    public void CallThatFollowsAtOnce_TakesTheFirst() => Assert.Equal("A", Queue.Next(LastKept, LastKept.AddSeconds(3)));

    [Fact]
    public void CallThatHadToWait_TakesTheFirst() => Assert.Equal("A", Queue.Next(LastKept, LastKept.AddSeconds(-3)));

    [Fact]
    public void NothingKeptYet_TakesTheFirst() => Assert.Equal("A", Queue.Next(null, LastKept));

    [Theory]
    [InlineData(30, "B")]
    [InlineData(60, "C")]
    [InlineData(90, "A")]
    [InlineData(100_000_000, "A")]
    public void NothingKeptForAWhile_GivesTheOthersTheirTurn(int seconds, string expected) => Assert.Equal(expected, Queue.Next(LastKept, LastKept.AddSeconds(seconds)));

    [Fact]
    public void JobThatIsThrough_LeavesTheQueue() => Assert.Equal("B,C", Queue.Without("A").ToString());

    [Fact]
    public void JobThatWasPassedOver_ComesLast() => Assert.Equal("C,A", Queue.Without("B").ToString());

    [Fact]
    public void JobThatGoesOn_StaysFirst() => Assert.Equal("B,C,A", Queue.Again("B").ToString());

    [Fact]
    public void JobThatDoesNotComeFurther_LetsTheOthersGoFirst() => Assert.Equal("B,C,A", Queue.Last("A").ToString());

    [Fact]
    public void QueueAsKept_ReadsBack() => Assert.Equal(Names, JobQueue.Read(Queue.ToString(), Names).Waiting);

    [Fact]
    public void JobThatIsGoneFromTheSolution_IsForgotten() => Assert.Equal("A,C", JobQueue.Read("A,B,C", ["A", "C", "D"]).ToString());

    [Fact]
    public void RoundThatABadJobKeepsOpen_IsOverBeforeTheNextDay()
    {
        var left = JobQueue.Of(["A"]);

        Assert.False(left.IsOver(LastKept, LastKept.AddHours(3)));
        Assert.True(left.IsOver(LastKept, LastKept.AddHours(24)));
        Assert.Equal("B,C,A", left.Anew(Names).ToString());
    }

    [Fact]
    public void OneBadJob_DoesNotKeepTheOthersFromEnding()
    {
        var queue = Queue;
        var now = LastKept;
        var kept = LastKept;
        var failures = 0;
        while (queue.Waiting.Any(name => name != "A"))
        {
            var next = queue.Next(kept, now);
            if (next == "A")
            {
                failures++;
                now += JobQueue.Turn;
                continue;
            }

            queue = queue.Without(next);
            kept = now;
        }

        Assert.Equal(1, failures);
        Assert.Equal("A", queue.ToString());
    }
}
