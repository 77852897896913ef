using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class TeamThenRuleTests
{
    private static readonly Guid[] Now = [Ann, Ben];

    [Fact]
    public void CurrentMonth_HasTheTeamOfNow() => Assert.Equal(Now, Of(7, [Cid], Held(Ann, 7, 1, Max)));

    [Fact]
    public void EndedMonth_HasTheTeamThatWasKept() => Assert.Equal([Ann, Cid], Of(6, [Ann, Cid], Held(Ann, 6, 1, Max)));

    [Fact]
    public void WithoutAKeptTeam_WhoWasCoachedByAnother_IsNotInIt() => Assert.Equal([Ben], Of(6, null, Held(Ann, 6, 1), Held(Ann, 6, 8, Max)));

    [Fact]
    public void WhoCameInTheMonth_IsInIt() => Assert.Equal(Now, Of(6, null, Held(Ann, 6, 1, Max), Missed(Ann, 6, 8)));

    [Fact]
    public void WithoutOneOnOneInTheMonth_TheNextOneTells() => Assert.Equal([Ben], Of(5, null, Held(Ann, 6, 8, Max), Held(Ann, 7, 1), Held(Ben, 4, 1, Max)));

    [Fact]
    public void WhatIsOnlyPlanned_TellsNothing() =>
        Assert.Equal(Now, Of(6, null, Held(Ann, 6, 8, Max) with { Outcome = MeetingOutcome.Cancelled }, Held(Ben, 6, 8, Max) with { Outcome = MeetingOutcome.Planned }));

    private static IReadOnlyList<Guid> Of(int month, Guid[]? kept, params MeetingFact[] meetings) =>
        TeamThenRule.Of(Mia, Now, kept, Month(month), Month(7), meetings.ToLookup(one => one.Rep));
}
