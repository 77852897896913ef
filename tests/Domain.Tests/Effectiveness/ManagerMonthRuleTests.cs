using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class ManagerMonthRuleTests
{
    private static readonly TeamFacts Facts = new(Mia)
    {
        Team = [Rep(Ann, since: new LocalDate(2020, 1, 1)), Rep(Ben, since: Day(2, 1)), Rep(Cid, 0)],
        Meetings = [Held(Ann, 6, 1), Held(Ann, 6, 8), Held(Ben, 5, 29), Missed(Ben, 6, 5), Held(Ann, 7, 1), Held(Ann, 6, 3, Max)],
        Views = [new(Month(1), Day(4, 3), 0.6m, 0.8m), new(Month(4), Day(7, 2), 0.9m, 0.1m)],
        Activities = [Day(4, 2), Day(6, 9), Day(6, 20)],
        ActivitiesPerQuarter = 6,
        Results = [.. new[] { Ann, Ben, Cid }.SelectMany((rep, index) => Enumerable.Range(3, 3).Select(month => new RepResult(rep, Month(month), 1 - (index * 0.2m), 100)))],
        Ratings = [new Rating(Ann, Id(50), Mia, Day(3, 1), 2), new Rating(Ann, Id(50), Mia, Day(6, 1), 3)],
    };

    [Fact]
    public void Month_CountsItsOwnOneOnOnes()
    {
        var june = Of(6);

        Assert.Equal(2, june.Of(M.Held));
        Assert.Equal(1, june.Of(M.Missed));
        Assert.Equal(3, june.Of(M.Reps));
    }

    [Fact]
    public void OneOnOnesOfOthers_GiveNoCredit() => Assert.Equal(2, Of(6).Of(M.Reported));

    [Fact]
    public void Coverage_IsToldByTierAndTenure()
    {
        var june = Of(6);

        Assert.Equal((1m, 0m), (june.Of(M.CoverageTop), june.Of(M.CoverageMiddle)));
        Assert.Null(june.Of(M.CoverageLow));
        Assert.Equal((0m, 1m), (june.Of(M.CoverageNew), june.Of(M.CoverageTenured)));
    }

    [Fact]
    public void RepsView_IsTheLatestThatWasPublishedThen()
    {
        Assert.Equal(0.6m, Of(6).Of(M.RepsView));
        Assert.Equal((0.9m, 0.1m), (Of(7, Day(7, 20)).Of(M.RepsView), Of(7, Day(7, 20)).Of(M.PerceptionGap)));
    }

    [Fact]
    public void OtherActivities_OfTheCurrentMonth_EndToday()
    {
        var june = Of(6, Day(6, 15));

        Assert.Equal((2m, 6m), (june.Of(M.OtherActivities), june.Of(M.OtherActivitiesExpected)));
    }

    [Fact]
    public void SkillGrowth_IsInLevels() => Assert.Equal(1m, Of(6).Of(M.SkillGrowth));

    [Fact]
    public void SmallComparison_HasItsNumbersAlone()
    {
        var june = Of(6);

        Assert.Equal((0m, 9m, 0m), (june.Of(M.CoachedCount), june.Of(M.UncoachedCount), june.Of(M.DealCount)));
        Assert.DoesNotContain(M.CoachedAttainment, june.Values.Keys);
        Assert.DoesNotContain(M.AttainmentEffectLow, june.Values.Keys);
        Assert.DoesNotContain(M.DealEffect, june.Values.Keys);
    }

    private static ManagerMonth Of(int month, LocalDate? today = null) =>
        new ManagerMonthRule(EffectivenessSettings.Default).Of(Facts, Month(month), today ?? Day(7, 31), isFrozen: false);
}
