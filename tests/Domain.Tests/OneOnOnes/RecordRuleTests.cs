using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.OneOnOnes;

public sealed class RecordRuleTests
{
    [Theory]
    [InlineData(RecordPart.Times)]
    [InlineData(RecordPart.Talk)]
    public void HowItWasRun_IsNotForTheRepToNote(RecordPart part) =>
        Assert.Equal(RefusalCode.CallerNotAllowed, Check(OneOnOneStatus.InProgress, part, byRep: true));

    [Theory]
    [InlineData(RecordPart.Plan)]
    [InlineData(RecordPart.State)]
    public void WhenItIsToBeHeld_IsForBoth(RecordPart part) => Assert.Null(Check(OneOnOneStatus.Planned, part, byRep: true));

    [Theory]
    [InlineData(RecordPart.State)]
    [InlineData(RecordPart.Plan)]
    [InlineData(RecordPart.Times)]
    public void Completed_StaysAsItWasHeld(RecordPart part) => Assert.Equal(RefusalCode.OneOnOneCompleted, Check(OneOnOneStatus.Completed, part));

    [Theory]
    [InlineData(OneOnOneStatus.Missed)]
    [InlineData(OneOnOneStatus.Cancelled)]
    public void MissedOrCancelled_MayBeTakenUpAgain(OneOnOneStatus status) => Assert.Null(Check(status, RecordPart.State | RecordPart.Plan));

    [Fact]
    public void MinutesOfACompletedOne_MayBeCorrected_UntilTheScoreIsFinal()
    {
        Assert.Null(Check(OneOnOneStatus.Completed, RecordPart.Talk));
        Assert.Equal(RefusalCode.OneOnOneCompleted, Check(OneOnOneStatus.Completed, RecordPart.Talk, isFinal: true));
    }

    private static RefusalCode? Check(OneOnOneStatus status, RecordPart part, bool byRep = false, bool isFinal = false) =>
        RecordRule.Check("1:1", status, isFinal, byRep, part)?.Code;
}
