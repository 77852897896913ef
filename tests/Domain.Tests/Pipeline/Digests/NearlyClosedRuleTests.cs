using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Domain.Tests.Pipeline.Digests;

public sealed class NearlyClosedRuleTests
{
    [Theory]
    [InlineData(89, NearlyClosed.No)]
    [InlineData(90, NearlyClosed.Probable)]
    public void NinetyPercent_IsNearlyClosed(int probability, NearlyClosed expected) => Assert.Equal(expected, Of(Deals.Open() with { Probability = probability }));

    [Fact]
    public void LastStage_IsNearlyClosed() => Assert.Equal(NearlyClosed.LastStage, Of(Deals.Open() with { Stage = new CurrentStage("Close", StagePlace.Last) }));

    [Theory]
    [InlineData(7, NearlyClosed.ClosesSoon)]
    [InlineData(8, NearlyClosed.No)]
    [InlineData(0, NearlyClosed.ClosesSoon)]
    [InlineData(-1, NearlyClosed.No)]
    public void ClosingWithinSevenDays_IsNearlyClosed(int days, NearlyClosed expected) =>
        Assert.Equal(expected, Of(Deals.Open() with { CloseDate = Deals.Today.AddDays(days) }));

    [Fact]
    public void ClosedDeal_IsNot() => Assert.Equal(NearlyClosed.No, Of(Deals.Open() with { State = OpportunityState.Won, Probability = 100 }));

    private static NearlyClosed Of(PipelineDeal deal) => NearlyClosedRule.Of(deal, Deals.Today, DigestSettings.Default);
}
