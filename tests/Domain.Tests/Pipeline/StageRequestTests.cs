using System;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class StageRequestTests
{
    private static readonly StageOption Qualify = new("Qualify") { Number = 0, OtherNames = ["Qualify", "Qualifizieren"] };
    private static readonly StageOption Develop = new("Develop") { Number = 1, OtherNames = ["Develop", "3"] };
    private static readonly StageOption Propose = new("1") { Number = 3 };

    [Theory]
    [InlineData("develop ", 1)]
    [InlineData("3", 1)]
    [InlineData("1", 3)]
    public void Name_ComesBeforeOtherLanguages_AndThoseBeforeTheNumber(string text, int expected) =>
        Assert.Equal(expected, Ask(0, text).Target!.Number);

    [Fact]
    public void StageThatItHas_IsNoTarget_InAnyLanguage()
    {
        var request = Ask(0, "qualifizieren");
        Assert.Null(request.Target);
        Assert.Null(request.Check("Deal"));
    }

    [Fact]
    public void UnknownName_IsRefusedWithTheNamesThatThereAre()
    {
        var refusal = Ask(0, "Won").Check("Deal")!;
        Assert.Equal(RefusalCode.StageUnknown, refusal.Code);
        Assert.Contains("Qualify, Develop, 1.", refusal.Message, StringComparison.Ordinal);
        Assert.Null(Ask(0, "Won").Target);
    }

    [Fact]
    public void StagesNamedAlike_AreToldApartByThePath()
    {
        var (one, other) = (new StageOption("Check") { Stage = Guid.NewGuid() }, new StageOption("Check") { Stage = Guid.NewGuid() });
        Assert.Equal(RefusalCode.StageUnknown, new StageRequest(InProcess(), "Check", [one, other]).Check("Deal")!.Code);
        Assert.Equal(other, new StageRequest(InProcess(other.Stage!.Value), "Check", [one, other]).Target);
    }

    private static StageRequest Ask(int now, string text) => new(new DealStage(null, new StageColumns(now, null, null)), text, [Qualify, Develop, Propose]);

    private static DealStage InProcess(params Guid[] path) =>
        new(new DealProcess(Guid.NewGuid(), IsOfLead: false, new ProcessStage(Guid.NewGuid(), "Now", 1), Guid.NewGuid(), path), new StageColumns(0, "Qualify", null));
}
