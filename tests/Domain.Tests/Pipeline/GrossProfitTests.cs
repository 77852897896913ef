using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class GrossProfitTests
{
    private static readonly CostedLine TwoDozenAtThree = new(IsWriteIn: false, Quantity: 2, DefaultUnitsPerUnit: 12, CurrentCost: 3, StandardCost: 99);

    [Fact]
    public void KnownCosts_AreTakenFromTheActualValue() =>
        Assert.Equal(928m, GrossProfit.Of(OpportunityState.Won, 1000m, [TwoDozenAtThree]).InBaseCurrency);

    [Fact]
    public void EmptyCurrentCost_FallsBackOnStandardCost() =>
        Assert.Equal(880m, GrossProfit.Of(OpportunityState.Won, 1000m, [TwoDozenAtThree with { CurrentCost = null, StandardCost = 5 }]).InBaseCurrency);

    [Fact]
    public void CostOfZero_IsKnown() =>
        Assert.Equal(1000m, GrossProfit.Of(OpportunityState.Won, 1000m, [TwoDozenAtThree with { CurrentCost = 0 }]).InBaseCurrency);

    [Fact]
    public void OneWriteInLine_MakesTheWholeUnknown() =>
        Assert.False(GrossProfit.Of(OpportunityState.Won, 1000m, [TwoDozenAtThree, TwoDozenAtThree with { IsWriteIn = true }]).CostKnown);

    [Fact]
    public void ProductWithoutAnyCost_MakesTheWholeUnknown() =>
        Assert.False(GrossProfit.Of(OpportunityState.Won, 1000m, [TwoDozenAtThree with { CurrentCost = null, StandardCost = null }]).CostKnown);

    [Fact]
    public void UnitsThatDoNotMeet_MakeTheWholeUnknown() =>
        Assert.False(GrossProfit.Of(OpportunityState.Won, 1000m, [TwoDozenAtThree with { DefaultUnitsPerUnit = null }]).CostKnown);

    [Fact]
    public void NoLines_IsUnknownRatherThanAllProfit() =>
        Assert.False(GrossProfit.Of(OpportunityState.Won, 1000m, []).CostKnown);

    [Fact]
    public void NoActualValue_IsUnknown() =>
        Assert.False(GrossProfit.Of(OpportunityState.Won, null, [TwoDozenAtThree]).CostKnown);

    [Theory]
    [InlineData(OpportunityState.Open)]
    [InlineData(OpportunityState.Lost)]
    public void NotWon_EarnsNothing(OpportunityState state) =>
        Assert.Equal(GrossProfit.Unknown, GrossProfit.Of(state, 1000m, [TwoDozenAtThree]));

    [Fact]
    public void OtherCurrency_IsMultipliedByItsRate() =>
        Assert.Equal(450m, new GrossProfit(500m).InCurrencyAt(0.9m));
}
