using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class CoverageRuleTests
{
    [Fact]
    public void RepWithoutCadence_CountsAsNotCoached() =>
        Assert.Equal(0.5m, CoverageRule.Of([Rep(Ann), Rep(Ben, null, CadenceFrequency.None)], [Held(Ann, 6, 1)]));

    [Fact]
    public void MissedOneOnOne_CoversNobody() => Assert.Equal(0m, CoverageRule.Of([Rep(Ann)], [Missed(Ann, 6, 1)]));

    [Fact]
    public void RepOnLeave_DoesNotCount() => Assert.Equal(1m, CoverageRule.Of([Rep(Ann), Rep(Ben, 0)], [Held(Ann, 6, 1)]));

    [Fact]
    public void EmptyGroup_HasNoCoverage() => Assert.Null(CoverageRule.Of([], []));
}
