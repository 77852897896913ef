using System;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class PracticeRuleTests
{
    [Fact]
    public void AgendaInAdvance_MeansTwentyFourHours()
    {
        MeetingFact[] held = [Ahead(24), Ahead(23.9), Held(Ann, 6, 1), Ahead(48)];

        Assert.Equal(0.5m, PracticeRule.AgendaInAdvance(held, EffectivenessSettings.Default));
    }

    [Fact]
    public void CoachingShare_WeighsByMinutes()
    {
        MeetingFact[] held = [Held(Ann, 6, 1) with { CoachingMinutes = 40, StatusMinutes = 10 }, Held(Ann, 6, 8) with { CoachingMinutes = 5, StatusMinutes = 5 }, Held(Ann, 6, 15)];

        Assert.Equal(0.75m, PracticeRule.CoachingShare(held));
    }

    [Fact]
    public void CoachingShare_WithoutMinutes_IsUnknown() => Assert.Null(PracticeRule.CoachingShare([Held(Ann, 6, 1)]));

    [Fact]
    public void ActionsComplete_LooksAtScoredOneOnOnes()
    {
        MeetingFact[] held = [Held(Ann, 6, 1) with { ActionsComplete = true }, Held(Ann, 6, 8) with { ActionsComplete = false }, Held(Ann, 6, 15)];

        Assert.Equal(0.5m, PracticeRule.ActionsComplete(held));
    }

    [Fact]
    public void PracticeScore_IsTheMean_ProvisionalOrFinal()
    {
        MeetingFact[] held = [Held(Ann, 6, 1) with { PracticeScore = 80 }, Held(Ann, 6, 8) with { PracticeScore = 65 }, Held(Ann, 6, 15)];

        Assert.Equal(72.5m, PracticeRule.PracticeScore(held));
    }

    [Fact]
    public void NothingHeld_SaysNothing()
    {
        Assert.Null(PracticeRule.AgendaInAdvance([], EffectivenessSettings.Default));
        Assert.Null(PracticeRule.PracticeScore([]));
    }

    private static MeetingFact Ahead(double hours) => Held(Ann, 6, 1) with { AgendaAhead = TimeSpan.FromHours(hours) };
}
