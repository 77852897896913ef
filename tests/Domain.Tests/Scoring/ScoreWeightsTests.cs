using System.Collections.Generic;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Domain.Scoring;

namespace CrmCoaching.Domain.Tests.Scoring;

public sealed class ScoreWeightsTests
{
    [Fact]
    public void AddingUpToAHundred_AreTaken()
    {
        Assert.Null(ScoreWeights.Read(new Dictionary<string, decimal> { ["heldInItsWeek"] = 62.5m, ["measurable"] = 37.5m }, out var weights));
        Assert.Equal((62.5m, 37.5m, 0m), (weights.Of(ScoreFactor.HeldInItsWeek), weights.Of(ScoreFactor.Measurable), weights.Of(ScoreFactor.CoachingShare)));
    }

    [Fact]
    public void AnotherSum_IsRefused() => AssertRefused(new() { ["heldInItsWeek"] = 99 });

    [Fact]
    public void UnknownFactor_IsRefused() => AssertRefused(new() { ["heldInItsWeek"] = 50, ["mood"] = 50 });

    [Fact]
    public void NegativeWeight_IsRefused() => AssertRefused(new() { ["heldInItsWeek"] = 150, ["measurable"] = -50 });

    private static void AssertRefused(Dictionary<string, decimal> named) =>
        Assert.Equal(RefusalCode.ScoreWeightsInvalid, ScoreWeights.Read(named, out _)?.Code);
}
