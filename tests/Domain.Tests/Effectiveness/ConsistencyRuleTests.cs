using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class ConsistencyRuleTests
{
    private static readonly LocalDate AsOf = Day(6, 30);

    [Fact]
    public void GapsWithinOneAndAHalfIntervals_AreSteady() => Assert.Equal(1m, Of(Every(10)));

    [Fact]
    public void OneLongerGap_IsNot() => Assert.Equal(0m, Of(Every(11)));

    [Fact]
    public void LongSilenceUntilNow_IsNot() => Assert.Equal(0m, Of([.. Every(7).Where(one => one.Day < Day(6, 15))]));

    [Fact]
    public void RepWhoJoinedLately_IsJudgedFromTheFirstOneOnOne() => Assert.Equal(1m, Of([Held(Ann, 6, 16), Held(Ann, 6, 23)]));

    [Fact]
    public void RepKnownBefore_IsJudgedFromTheStart() => Assert.Equal(0m, Of([Missed(Ann, 3, 1), Held(Ann, 6, 16), Held(Ann, 6, 23)]));

    [Fact]
    public void MonthlyRhythm_AllowsFortyFiveDays()
    {
        MeetingFact[] all = [Held(Ann, 3, 20), Held(Ann, 5, 4), Held(Ann, 6, 10)];

        Assert.Equal(1m, ConsistencyRule.Of([Rep(Ann, 1, CadenceFrequency.Monthly)], all, AsOf, EffectivenessSettings.Default));
    }

    [Fact]
    public void RepOnLeave_IsNotJudged() => Assert.Equal(1m, ConsistencyRule.Of([Rep(Ann), Rep(Ben, 0)], Every(7), AsOf, EffectivenessSettings.Default));

    [Fact]
    public void WeeksOnLeave_AreTakenOutOfAGap()
    {
        LocalDate[] leave = [.. Enumerable.Range(0, 21).Select(day => Day(6, 1).AddDays(day)).Where(day => day.DayOfWeek is not System.DayOfWeek.Saturday and not System.DayOfWeek.Sunday)];
        MeetingFact[] all = [.. Every(7).Where(one => !(one.Day > Day(5, 31) && one.Day < Day(6, 22)))];

        Assert.Equal(1m, ConsistencyRule.Of([Rep(Ann) with { Leave = leave }], all, AsOf, EffectivenessSettings.Default));
        Assert.Equal(0m, ConsistencyRule.Of([Rep(Ann)], all, AsOf, EffectivenessSettings.Default));
    }

    [Fact]
    public void RepWhoHasJustCome_IsNotJudged_UntilAGapIsTooLong()
    {
        Assert.Equal(1m, ConsistencyRule.Of([Rep(Ann), Rep(Ben, since: Day(6, 20))], Every(7), AsOf, EffectivenessSettings.Default));
        Assert.Equal(0.5m, ConsistencyRule.Of([Rep(Ann), Rep(Ben, since: Day(6, 19))], Every(7), AsOf, EffectivenessSettings.Default));
    }

    private static decimal? Of(MeetingFact[] all) => ConsistencyRule.Of([Rep(Ann)], all, AsOf, EffectivenessSettings.Default);

    private static MeetingFact[] Every(int days) =>
        [.. Enumerable.Range(0, 15).Select(index => AsOf.AddDays(-days * index)).Select(day => Held(Ann, day.Month, day.Day) with { Day = day })];
}
