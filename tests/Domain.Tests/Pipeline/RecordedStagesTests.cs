using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class RecordedStagesTests
{
    private static readonly RecordedStages History = new(
    [
        new RecordedStage("Qualify", "Develop", StageSource.SalesStage), new RecordedStage("Develop", "Propose", StageSource.BusinessProcess),
        new RecordedStage("Propose", "develop", StageSource.BusinessProcess),
    ]);

    [Fact]
    public void Names_ComeInTheOrderOfTheirFirstAppearance() => Assert.Equal(["Qualify", "Develop", "Propose"], History.Names);

    [Fact]
    public void LastSource_IsOfTheLastChange()
    {
        Assert.Equal(StageSource.BusinessProcess, History.LastSource);
        Assert.Equal(StageSource.None, new RecordedStages([]).LastSource);
    }

    [Fact]
    public void MoveToWhereItStands_IsKnown()
    {
        Assert.True(History.Knows(new StageMove("Qualify", "Develop", StageDirection.Advance)));
        Assert.False(History.Knows(new StageMove("Develop", "Propose", StageDirection.Advance)));
        Assert.False(new RecordedStages([]).Knows(new StageMove("Qualify", "Develop", StageDirection.Advance)));
    }

    [Fact]
    public void TwoStagesOfOneName_AreTwo() => Assert.False(History.Knows(new StageMove("Develop", "Develop", StageDirection.Advance)));
}
