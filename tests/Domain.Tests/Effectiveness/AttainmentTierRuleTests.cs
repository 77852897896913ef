using System.Linq;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class AttainmentTierRuleTests
{
    [Fact]
    public void Team_IsCutIntoThirdsByMeanAttainment()
    {
        var tiers = AttainmentTierRule.Of([.. Results(1.2m, 0.9m, 1.0m, 0.4m, 0.8m), new RepResult(Id(104), Month(5), 0.5m, null)]);

        Assert.Equal(
            [AttainmentTier.Top, AttainmentTier.Middle, AttainmentTier.Middle, AttainmentTier.Low, AttainmentTier.Middle],
            Enumerable.Range(101, 5).Select(rep => tiers[Id(rep)]));
    }

    [Fact]
    public void RepWithoutGoal_HasNoTier() => Assert.DoesNotContain(Id(104), AttainmentTierRule.Of(Results(1m, 2m, 3m, null)).Keys);

    [Fact]
    public void TwoReps_AreNoThirds() => Assert.Empty(AttainmentTierRule.Of(Results(1m, 2m)));

    private static RepResult[] Results(params decimal?[] attainments) =>
        [.. attainments.Select((attainment, index) => new RepResult(Id(101 + index), Month(4), attainment, null))];
}
