using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class OtherActivitiesRuleTests
{
    [Fact]
    public void Activities_CountFromTheFirstDayOfTheQuarter() =>
        Assert.Equal(3, OtherActivitiesRule.Done([Day(3, 31), Day(4, 1), Day(5, 15), Day(5, 31), Day(6, 1)], Month(5)));

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 7)]
    [InlineData(6, 10)]
    public void Expectation_GrowsByAThirdAMonth(int month, int expected) => Assert.Equal(expected, OtherActivitiesRule.Expected(10, Month(month)));

    [Fact]
    public void NoStandard_ExpectsNothingKnown() => Assert.Null(OtherActivitiesRule.Expected(null, Month(4)));
}
