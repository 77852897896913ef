using System.Collections.Generic;
using CrmCoaching.Domain.Effectiveness;
using Xunit;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class MeanGapRuleTests
{
    [Fact]
    public void Gap_IsTheMeanOverStatementsThatBothAnswered() => Assert.Equal(
        0.75m,
        MeanGapRule.Of(new Dictionary<string, decimal> { ["a"] = 5, ["b"] = 4, ["c"] = 1 }, new Dictionary<string, decimal> { ["a"] = 4, ["b"] = 3.5m, ["d"] = 5 }));

    [Fact]
    public void ManagerWhoDidNotAnswer_HasNoGap() => Assert.Null(MeanGapRule.Of(new Dictionary<string, decimal>(), new Dictionary<string, decimal> { ["a"] = 4 }));
}
