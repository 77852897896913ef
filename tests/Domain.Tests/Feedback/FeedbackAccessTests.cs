using System;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class FeedbackAccessTests
{
    private static readonly Guid Ann = new(1, 0, 0, new byte[8]);
    private static readonly Guid Mia = new(2, 0, 0, new byte[8]);
    private static readonly Guid Lea = new(3, 0, 0, new byte[8]);

    [Fact]
    public void RepOfTheManagerNow_MayAnswer() => Assert.True(RespondentRule.IsRep(Ann, Mia, Mia, () => false));

    [Fact]
    public void RepOfAOneOnOneWithTheManager_MayAnswer() => Assert.True(RespondentRule.IsRep(Ann, Mia, Lea, () => true));

    [Fact]
    public void Managers_AreNotTheirOwnReps() => Assert.False(RespondentRule.IsRep(Mia, Mia, Mia, () => true));

    [Fact]
    public void OnlyTheManager_AnswersAboutThemselves()
    {
        Assert.Null(RespondentRule.Check(Instrument.Self, isRep: false, isTheManager: true));
        Assert.Equal(RefusalCode.CallerNotAllowed, RespondentRule.Check(Instrument.Self, isRep: true, isTheManager: false)!.Code);
    }

    [Fact]
    public void OnlyReps_AnswerAboutTheManager()
    {
        Assert.Null(RespondentRule.Check(Instrument.Pulse, isRep: true, isTheManager: false));
        Assert.Equal(RefusalCode.CallerNotAllowed, RespondentRule.Check(Instrument.Quarterly, isRep: false, isTheManager: true)!.Code);
    }

    [Fact]
    public void TheManagerAndLeadersAbove_SeeWhatWasPublished()
    {
        Assert.Null(FeedbackReaderRule.Check(Mia, Mia, () => [], () => false));
        Assert.Null(FeedbackReaderRule.Check(Lea, Mia, () => [Lea], () => true));
    }

    [Fact]
    public void ManagersManagerWithoutTheLeadersRole_SeesNothing() => Assert.NotNull(FeedbackReaderRule.Check(Lea, Mia, () => [Lea], () => false));

    [Fact]
    public void LeaderOfAnotherChainAndRep_SeeNothing()
    {
        Assert.NotNull(FeedbackReaderRule.Check(Lea, Mia, () => [], () => true));
        Assert.NotNull(FeedbackReaderRule.Check(Ann, Mia, () => [Lea], () => false));
    }

    [Fact]
    public void PrivateNote_IsWrittenByTheTwoOnly()
    {
        Assert.Null(NoteAuthorRule.CheckSave(isParty: true));
        Assert.NotNull(NoteAuthorRule.CheckSave(isParty: false));
    }

    [Fact]
    public void PrivateNote_ComesBackToItsAuthorAlsoAfterAHandover()
    {
        Assert.Null(NoteAuthorRule.CheckRead(isParty: false, hasOwnNotes: true));
        Assert.NotNull(NoteAuthorRule.CheckRead(isParty: false, hasOwnNotes: false));
    }
}
