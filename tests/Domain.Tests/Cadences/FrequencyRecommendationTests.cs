using System.Collections.Generic;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.Cadences;

public sealed class FrequencyRecommendationTests
{
    [Theory]
    [InlineData(29, CadenceFrequency.Weekly)]
    [InlineData(30, CadenceFrequency.EveryTwoWeeks)]
    [InlineData(90, CadenceFrequency.EveryTwoWeeks)]
    [InlineData(91, CadenceFrequency.Monthly)]
    public void MedianOfTheTeam_Decides(int days, CadenceFrequency expected) => Assert.Equal(expected, Of(new TeamWins(new Dictionary<int, int> { [days] = 6 }, 3, 12)));

    [Fact]
    public void ManyWins_MeanWeekly_HoweverLongTheyTake() =>
        Assert.Equal(CadenceFrequency.Weekly, Of(new TeamWins(new Dictionary<int, int> { [200] = 240 }, 1, 12)));

    [Fact]
    public void FewWins_MeanEveryTwoWeeks() => Assert.Equal(CadenceFrequency.EveryTwoWeeks, Of(new TeamWins(new Dictionary<int, int> { [5] = 4 }, 3, 12)));

    [Fact]
    public void Median_LiesBetweenTheTwoInTheMiddle() =>
        Assert.Equal(25, new TeamWins(new Dictionary<int, int> { [10] = 2, [20] = 1, [30] = 1, [400] = 2 }, 1, 12).MedianDays);

    [Fact]
    public void SlowWinners_DoNotGetLess()
    {
        // One slow seller among quick ones leaves the team's median, and so everybody's frequency, as it is.
        Assert.Equal(CadenceFrequency.Weekly, Of(new TeamWins(new Dictionary<int, int> { [10] = 8, [300] = 2 }, 5, 12)));
    }

    [Fact]
    public void Override_NeedsAReasonOnlyWhereItDiffers()
    {
        Assert.Null(CadenceCheck.Override("Cadence", CadenceFrequency.Weekly, CadenceFrequency.Weekly, hasReason: false));
        Assert.Null(CadenceCheck.Override("Cadence", CadenceFrequency.Monthly, CadenceFrequency.Weekly, hasReason: true));
        Assert.NotNull(CadenceCheck.Override("Cadence", CadenceFrequency.Monthly, CadenceFrequency.Weekly, hasReason: false));
    }

    private static CadenceFrequency Of(TeamWins wins) => FrequencyRecommendation.Of(wins, FrequencyThresholds.Default).Frequency;
}
