using System;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class DealStageTests
{
    private static readonly StageOption Propose = new("Propose") { Number = 2 };

    [Theory]
    [InlineData(1, "2-Develop", StageSource.SalesStage)]
    [InlineData(null, "2-Develop", StageSource.StepName)]
    [InlineData(null, " ", StageSource.SalesStage)]
    [InlineData(null, null, StageSource.SalesStage)]
    public void ColumnThatSpeaks_KeepsTheStage(int? choice, string? phase, StageSource expected) => Assert.Equal(expected, Of(choice, phase).Source);

    [Fact]
    public void Process_SpeaksBeforeTheColumns_EvenWhereItsStageIsGone()
    {
        var process = new DealProcess(Guid.NewGuid(), IsOfLead: true, null, null, []);
        var stage = new DealStage(process, new StageColumns(1, "Develop", "2-Develop"));
        Assert.Equal(StageSource.BusinessProcess, stage.Source);
        Assert.False(stage.IsAt("Develop"));
        Assert.True((stage with { Process = process with { Active = new ProcessStage(Guid.NewGuid(), "Propose", 2) } }).IsAt("propose"));
    }

    [Theory]
    [InlineData("2-Develop", StageSource.StepName, "3-Propose")]
    [InlineData("Talk", StageSource.StepName, "Propose")]
    [InlineData("2-Develop", StageSource.SalesStage, null)]
    [InlineData("2-Develop", StageSource.BusinessProcess, null)]
    [InlineData("2-Develop", StageSource.None, null)]
    [InlineData(" ", StageSource.StepName, null)]
    public void Phase_GoesWithTheChoice_WhereMovesAreRecordedByIt(string phase, StageSource last, string? expected) =>
        Assert.Equal(expected, (Of(1, phase) with { LastRecorded = last }).PhaseWith(Propose));

    private static DealStage Of(int? choice, string? phase) => new(null, new StageColumns(choice, null, phase));
}
