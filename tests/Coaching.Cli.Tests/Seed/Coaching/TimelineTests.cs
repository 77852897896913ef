using CrmCoaching.Cli.Seed;
using CrmCoaching.Cli.Seed.Coaching;

namespace CrmCoaching.Cli.Tests.Seed.Coaching;

public sealed class TimelineTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private readonly StoryClock clock = new(Start);
    private readonly List<string> happened = [];

    [Fact]
    public void WhatIsPlanned_HappensInTimeAndNoSooner()
    {
        var timeline = new Timeline(clock);
        timeline.At(Start.AddHours(3), () => happened.Add("third"));
        timeline.At(Start.AddHours(1), () => happened.Add($"first at {clock.GetUtcNow().Hour}"));
        timeline.At(Start.AddHours(1), () => happened.Add("second"));

        timeline.RunUntil(Start.AddHours(2));

        Assert.Equal(["first at 9", "second"], happened);
        Assert.Equal(Start.AddHours(2), clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public void WhatHappens_MayLeadToMore()
    {
        var timeline = new Timeline(clock);
        timeline.At(Start.AddHours(1), () => timeline.At(Start.AddHours(2), () => happened.Add("consequence")));

        timeline.RunUntil(Start.AddHours(4));

        Assert.Equal(["consequence"], happened);
    }
}
