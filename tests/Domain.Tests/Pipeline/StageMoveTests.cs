using System;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class StageMoveTests
{
    private static readonly ProcessStage Qualify = new(Guid.NewGuid(), "Qualify", 0);
    private static readonly ProcessStage Develop = new(Guid.NewGuid(), "Develop", 1);
    private static readonly ProcessStage Propose = new(Guid.NewGuid(), "Propose", 2);

    [Fact]
    public void ToAStageNotYetVisited_Advances() =>
        Assert.Equal(new StageMove("Qualify", "Develop", StageDirection.Advance), StageMove.InProcess(Qualify, Develop, [Qualify.Id], []));

    [Fact]
    public void ToAnEarlierStageOfThePath_GoesBack() =>
        Assert.Equal(StageDirection.Back, StageMove.InProcess(Propose, Qualify, [Qualify.Id, Develop.Id, Propose.Id], []).Direction);

    [Fact]
    public void AgainToALaterStageOfThePath_Advances() =>
        Assert.Equal(StageDirection.Advance, StageMove.InProcess(Qualify, Develop, [Qualify.Id, Develop.Id, Propose.Id], []).Direction);

    [Fact]
    public void WithoutAPath_TheCategoryDecides() =>
        Assert.Equal(StageDirection.Back, StageMove.InProcess(Propose, Qualify, [], []).Direction);

    [Fact]
    public void InAProcessOfOneCategory_ThePathDecides()
    {
        var (first, second) = (Qualify with { Id = Guid.NewGuid() }, Qualify with { Id = Guid.NewGuid() });
        Assert.Equal(StageDirection.Advance, StageMove.InProcess(first, second, [first.Id], []).Direction);
        Assert.Equal(StageDirection.Back, StageMove.InProcess(second, first, [first.Id, second.Id], []).Direction);
    }

    [Theory]
    [InlineData(0, 2, StageDirection.Advance)]
    [InlineData(3, 1, StageDirection.Back)]
    public void SalesStages_CompareByNumber(int from, int to, StageDirection expected) =>
        Assert.Equal(expected, StageMove.InSalesStage(from, to)!.Direction);

    [Theory]
    [InlineData(null, 1)]
    [InlineData(1, null)]
    [InlineData(1, 1)]
    public void SalesStageSetCleared_OrRepeated_IsNoMove(int? from, int? to) => Assert.Null(StageMove.InSalesStage(from, to));

    [Theory]
    [InlineData("1-Qualify", "2-Develop", StageDirection.Advance)]
    [InlineData("10-Close", "9-Propose", StageDirection.Back)]
    public void NumberedNames_CompareByNumber(string from, string to, StageDirection expected) =>
        Assert.Equal(expected, StageMove.InStepName(from, to, [])!.Direction);

    [Fact]
    public void PlainNames_GoBackWhenTheyWereThereBefore()
    {
        Assert.Equal(StageDirection.Advance, StageMove.InStepName("Talk", "Offer", ["Talk"])!.Direction);
        Assert.Equal(StageDirection.Back, StageMove.InStepName("Offer", "talk ", ["Talk"])!.Direction);
    }

    [Theory]
    [InlineData(null, "Offer")]
    [InlineData("Offer", "")]
    [InlineData("Offer", " offer")]
    public void NameSetCleared_OrRepeated_IsNoMove(string? from, string? to) => Assert.Null(StageMove.InStepName(from, to, []));

    [Fact]
    public void PlainNames_AdvanceAgainAfterTheyWentBack()
    {
        Assert.Equal(StageDirection.Back, StageMove.InStepName("Offer", "Talk", ["Talk", "Offer"])!.Direction);
        Assert.Equal(StageDirection.Advance, StageMove.InStepName("Talk", "Offer", ["Talk", "Offer"])!.Direction);
    }

    [Fact]
    public void InAProcessWhosePathIsNotKept_TheHistoryDecidesWhereCategoriesAreTheSame()
    {
        var (first, second, third) = (Develop with { Id = Guid.NewGuid(), Name = "First" }, Develop with { Id = Guid.NewGuid(), Name = "Second" }, Develop with { Id = Guid.NewGuid(), Name = "Third" });
        Assert.Equal(StageDirection.Advance, StageMove.InProcess(second, third, [first.Id], ["First", "Second"]).Direction);
        Assert.Equal(StageDirection.Back, StageMove.InProcess(third, second, [first.Id], ["First", "Second", "Third"]).Direction);
        Assert.Equal(StageDirection.Advance, StageMove.InProcess(second, third, [first.Id], ["First", "Second", "Third"]).Direction);
        Assert.Equal(StageDirection.Back, StageMove.InProcess(third, first, [first.Id], []).Direction);
    }
}
