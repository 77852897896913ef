using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;
using Xunit;
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
    public void WithoutAStandard_TheAgreementSays(CadenceFrequency frequency, int whole) => Assert.Equal(whole, WholeExpectationRule.Of(frequency, Month(2)));
}
