using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class WholeExpectationRuleTests
{
    [Theory]
    [InlineData(4.4, 4)]
    [InlineData(4.6, 4)]
    [InlineData(1, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.4, 0)]
    [InlineData(0, 0)]
    public void BitOfAWeek_IsNotHeldAgainstAnybody(double expected, int whole) => Assert.Equal(whole, WholeExpectationRule.Of((decimal)expected));

    [Theory]
    [InlineData(CadenceFrequency.Weekly, 4)]
    [InlineData(CadenceFrequency.EveryTwoWeeks, 2)]
    [InlineData(CadenceFrequency.Monthly, 1)]
    public void WithoutAStandard_TheAgreementSays(CadenceFrequency frequency, int whole) => Assert.Equal(whole, WholeExpectationRule.Of(frequency, Month(2).Span));

    [Fact]
    public void WithoutAgreement_NothingIsSaid() => Assert.Null(WholeExpectationRule.Of(CadenceFrequency.None, Month(2).Span));

    [Theory]
    [InlineData(4.4, CadenceFrequency.Weekly)]
    [InlineData(2.2, CadenceFrequency.EveryTwoWeeks)]
    [InlineData(1, CadenceFrequency.Monthly)]
    [InlineData(0, CadenceFrequency.None)]
    public void Standard_MeansARhythm(double expected, CadenceFrequency rhythm) => Assert.Equal(rhythm, WholeExpectationRule.Rhythm((decimal)expected));
}
