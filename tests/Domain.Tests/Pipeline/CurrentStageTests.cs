using System;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class CurrentStageTests
{
    private static readonly StageColumns Columns = new(3, "Close", "1-Qualify");

    [Theory]
    [InlineData(0, StagePlace.First)]
    [InlineData(1, StagePlace.Middle)]
    [InlineData(2, StagePlace.Middle)]
    [InlineData(3, StagePlace.Last)]
    [InlineData(6, StagePlace.Unknown)]
    [InlineData(null, StagePlace.Unknown)]
    public void Process_SpeaksBeforeColumns(int? category, StagePlace place) =>
        Assert.Equal(new CurrentStage("Propose", place), CurrentStage.Of(new ProcessStage(Guid.NewGuid(), "Propose", category), Columns));

    [Fact]
    public void SalesStage_SpeaksBeforeThePhaseName() => Assert.Equal(new CurrentStage("Close", StagePlace.Last), CurrentStage.Of(null, Columns));

    [Theory]
    [InlineData("1-Qualify", StagePlace.First)]
    [InlineData("2-Develop", StagePlace.Middle)]
    [InlineData(" 4-Close", StagePlace.Last)]
    [InlineData("Verhandlung", StagePlace.Unknown)]
    public void PhaseName_IsPlacedByItsNumber(string name, StagePlace place) => Assert.Equal(place, CurrentStage.Of(null, new StageColumns(null, null, name)).Place);

    [Fact]
    public void Nothing_IsNoStage() => Assert.Equal(CurrentStage.None, CurrentStage.Of(null, new StageColumns(null, null, " ")));
}
