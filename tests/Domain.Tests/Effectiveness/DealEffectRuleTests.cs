using System.Linq;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class DealEffectRuleTests
{
    private int number = 1000;

    [Fact]
    public void CoachedDeals_StandBesideSimilarOnes_WithNewcombesInterval()
    {
        var effect = DealEffectRule.Of([.. Deals(10, 9, coached: true), .. Deals(10, 3, coached: false)], EffectivenessSettings.Default);

        Assert.Equal(10, effect.CoachedCount);
        Assert.Equal(0.6m, effect.Difference);
        // R. G. Newcombe (1998), table II, 9/10 less 3/10 by method 10.
        Assert.Equal(0.1705, effect.Interval!.Low, 4);
        Assert.Equal(0.8090, effect.Interval.High, 4);
    }

    [Fact]
    public void FewerThanEightPairs_SayNothing()
    {
        var effect = DealEffectRule.Of([.. Deals(20, 10, coached: true), .. Deals(7, 3, coached: false)], EffectivenessSettings.Default);

        Assert.Equal(7, effect.CoachedCount);
        Assert.Null(effect.Difference);
        Assert.Null(effect.Interval);
    }

    [Fact]
    public void DealOfAnotherOwner_IsNotSimilar() =>
        Assert.Equal(0, Pairs(Deal(won: true, coached: true), Deal(won: false, coached: false) with { Owner = Ben }));

    [Theory]
    [InlineData(30, 20, 1)]
    [InlineData(31, 30, 0)]
    [InlineData(200, 91, 1)]
    [InlineData(90, 91, 0)]
    public void DealOfAnotherAge_IsNotSimilar(int days, int otherDays, int pairs) =>
        Assert.Equal(pairs, Pairs(Deal(won: true, coached: true) with { CycleDays = days }, Deal(won: false, coached: false) with { CycleDays = otherDays }));

    [Fact]
    public void DealOfAnotherSize_IsNotSimilar() =>
        Assert.Equal(0, Pairs(Deal(won: true, coached: true) with { Value = 100 }, Deal(won: false, coached: false) with { Value = 9000 }));

    [Fact]
    public void UncoachedDeal_IsUsedOnce() =>
        Assert.Equal(1, Pairs(Deal(won: true, coached: true), Deal(won: true, coached: true), Deal(won: false, coached: false)));

    [Fact]
    public void DiscussionAfterTheClose_IsNoCoaching()
    {
        var deal = Deal(won: true, coached: true);

        Assert.True(deal.IsCoached);
        Assert.False((deal with { DiscussedOn = deal.ClosedOn.AddDays(1) }).IsCoached);
        Assert.False((deal with { DiscussedOn = null }).IsCoached);
    }

    private static int Pairs(params ClosedDeal[] deals) => DealEffectRule.Of(deals, EffectivenessSettings.Default).CoachedCount;

    private ClosedDeal[] Deals(int all, int won, bool coached) => [.. Enumerable.Range(0, all).Select(index => Deal(index < won, coached))];

    private ClosedDeal Deal(bool won, bool coached) => new(Id(number++), Ann, Day(5, 20), won, 1000, 60, coached ? Day(5, 20) : null);
}
