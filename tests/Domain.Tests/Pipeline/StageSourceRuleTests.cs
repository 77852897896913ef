using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class StageSourceRuleTests
{
    [Theory]
    [InlineData(StageSource.SalesStage)]
    [InlineData(StageSource.StepName)]
    public void OpportunityWithAProcess_CountsTheProcessOnly(StageSource column)
    {
        Assert.True(StageSourceRule.Counts(StageSource.BusinessProcess, hasProcess: true, last: column));
        Assert.False(StageSourceRule.Counts(column, hasProcess: true, last: StageSource.None));
        Assert.False(StageSourceRule.Counts(column, hasProcess: true, last: column));
    }

    [Theory]
    [InlineData(StageSource.SalesStage, StageSource.StepName)]
    [InlineData(StageSource.StepName, StageSource.SalesStage)]
    public void OpportunityWithoutAProcess_KeepsToWhatSpokeFirst(StageSource first, StageSource second)
    {
        Assert.True(StageSourceRule.Counts(first, hasProcess: false, last: StageSource.None));
        Assert.True(StageSourceRule.Counts(first, hasProcess: false, last: first));
        Assert.False(StageSourceRule.Counts(second, hasProcess: false, last: first));
    }

    [Fact]
    public void ProcessTakenAway_HandsOverToTheColumns() =>
        Assert.True(StageSourceRule.Counts(StageSource.StepName, hasProcess: false, last: StageSource.BusinessProcess));
}
