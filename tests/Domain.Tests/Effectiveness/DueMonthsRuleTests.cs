using System.Collections.Generic;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class DueMonthsRuleTests
{
    [Fact]
    public void NewManager_GetsTheMonthsBeforeAsWell() =>
        Assert.Equal(Month(1).To(Month(7)), DueMonthsRule.Of([], Month(7), EffectivenessSettings.Default));

    [Fact]
    public void FrozenMonths_StayAsTheyAre() =>
        Assert.Equal([Month(6), Month(7)], DueMonthsRule.Of([Kept(4, true), Kept(5, true), Kept(6, false), Kept(7, false)], Month(7), EffectivenessSettings.Default));

    [Fact]
    public void MonthsThatWereLeftOut_AreMadeUpFor() =>
        Assert.Equal([Month(5), Month(6), Month(7)], DueMonthsRule.Of([Kept(4, true)], Month(7), EffectivenessSettings.Default));

    [Fact]
    public void EndedMonthWithoutCoaching_IsNotKept()
    {
        var facts = new TeamFacts(Mia) { Team = [Rep(Ann)], Meetings = [Held(Ann, 5, 3), Held(Ann, 4, 3, Max)] };

        Assert.True(DueMonthsRule.HasContent(facts, Month(6), Month(6)));
        Assert.True(DueMonthsRule.HasContent(facts, Month(5), Month(6)));
        Assert.False(DueMonthsRule.HasContent(facts, Month(4), Month(6)));
    }

    private static ManagerMonth Kept(int month, bool frozen) => new(Mia, Month(month), frozen, new Dictionary<EffectivenessMeasure, decimal>());
}
