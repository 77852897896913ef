using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Scoring;

namespace CrmCoaching.Domain.Tests.OneOnOnes;

public sealed class OneOnOneRecordTests
{
    private static readonly DateTime Start = new(2026, 6, 10, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = Start.AddHours(5);

    private static readonly OneOnOneRecord Planned = new()
    {
        Id = Guid.NewGuid(),
        Rep = new Rep(Guid.NewGuid(), "Ann", null, LocalZone.Utc),
        Manager = Guid.NewGuid(),
        ManagerZone = LocalZone.Utc,
        Status = OneOnOneStatus.Planned,
        ScheduledStart = Start,
        ScheduledEnd = Start.AddMinutes(30),
        OriginalStart = Start,
        Talk = new TalkTime(0, 0),
    };

    [Fact]
    public void NothingNoted_IsHeldAsPlanned() => AssertHeld(Planned, Start, Start.AddMinutes(30));

    [Fact]
    public void HeldEarly_IsHeldNow()
    {
        var early = Start.AddDays(-1);
        Assert.Equal((early, early), (Planned.HeldOn(early), Planned.EndedOn(early)));
    }

    [Fact]
    public void NotOverByThePlan_EndsNow() => Assert.Equal(Start.AddMinutes(10), Planned.EndedOn(Start.AddMinutes(10)));

    [Fact]
    public void NotedInTheFuture_IsNow() => AssertHeld(Planned with { ActualStart = Now.AddHours(1), ActualEnd = Now.AddDays(3) }, Now, Now);

    [Fact]
    public void NotedToEndBeforeItBegan_EndsWithItsBeginning() =>
        AssertHeld(Planned with { ActualStart = Start.AddHours(2), ActualEnd = Start }, Start.AddHours(2), Start.AddHours(2));

    [Fact]
    public void NotedBeginningAlone_EndsAsLongAfterAsPlanned() =>
        AssertHeld(Planned with { ActualStart = Start.AddHours(4) }, Start.AddHours(4), Start.AddHours(4).AddMinutes(30));

    private static void AssertHeld(OneOnOneRecord one, DateTime began, DateTime ended) =>
        Assert.Equal((began, ended), (one.HeldOn(Now), one.EndedOn(Now)));
}
