using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.CustomApis;

public sealed class CompleteOneOnOneTests : IDisposable
{
    private const int MostReads = 35;
    private const int MostWrites = 15;

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public CompleteOneOnOneTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.Clock.Advance(TimeSpan.FromHours(1));
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void EverythingMissing_IsListedAtOnce_AndNothingIsWritten()
    {
        host.Log.Clear();
        var (missing, score) = host.Complete(mia, one);

        Assert.Equal([MissingPart.Commitments, MissingPart.OfTheRep, MissingPart.OfTheManager, MissingPart.NextDate], missing);
        Assert.Null(score);
        Assert.DoesNotContain(host.Log.Requests, request => request.Kind == RequestKind.Write);
    }

    [Fact]
    public void CompleteOne_IsScoredFrozenAndClosed()
    {
        Promises();
        var (missing, score) = host.Complete(mia, one, Now.AddDays(7));

        Assert.Empty(missing);
        var row = Row();
        Assert.Equal(OneOnOneTable.Status.Completed, row.Choice(OneOnOneTable.StatusCode));
        Assert.Equal(Now, row.Instant(OneOnOneTable.DocumentedOn));
        Assert.Equal(Now.AddMinutes(-30), row.Instant(OneOnOneTable.ActualEnd));
        Assert.False(row.Number<bool>(OneOnOneTable.ScoreIsFinal));
        Assert.Equal(score, row.Number<decimal>(OneOnOneTable.PracticeScore));
        Assert.Contains("\"asOf\":\"2026-06-10T13:00:00Z\"", row.Text(OneOnOneTable.Scorecard), StringComparison.Ordinal);
        Assert.Contains("\"to\":\"2026-06-10T13:00:00Z\"", row.Text(OneOnOneTable.Digest), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_IsTheSumOfItsFactors_EachWithItsReason()
    {
        Promises();
        var (_, score) = host.Complete(mia, one, Now.AddDays(7));

        var factors = host.Service.All(ScoreFactorTable.LogicalName, ScoreFactorTable.OneOnOne, one);
        Assert.Equal(8, factors.Count);
        Assert.Equal(100m, factors.Sum(factor => factor.Number<decimal>(ScoreFactorTable.Weight)));
        Assert.Equal(score, factors.Sum(factor => factor.Number<decimal>(ScoreFactorTable.Earned)));
        Assert.All(factors, factor => Assert.False(string.IsNullOrWhiteSpace(factor.Text(ScoreFactorTable.Why))));
    }

    [Fact]
    public void Rep_ReadsTheFactors()
    {
        Promises();
        host.Complete(mia, one, Now.AddDays(7));
        Assert.Equal(8, host.As(ann).All(ScoreFactorTable.LogicalName).Count);
    }

    [Fact]
    public void Override_KeepsItsReason_AndScoresNothingForTheActions()
    {
        var (missing, _) = host.Complete(mia, one, reason: "Customer called in");

        Assert.Empty(missing);
        Assert.Equal("Customer called in", Row().Text(OneOnOneTable.OverrideReason));
        Assert.Equal(0m, Factor(ScoreFactorTable.FactorChoice.ActionsComplete).Number<decimal>(ScoreFactorTable.Earned));
    }

    [Fact]
    public void OverrideThatIsNotNeeded_IsNotKept()
    {
        Promises();
        host.Complete(mia, one, Now.AddDays(7), "Just in case");
        Assert.Null(Row().Text(OneOnOneTable.OverrideReason));
        Assert.Equal(20m, Factor(ScoreFactorTable.FactorChoice.ActionsComplete).Number<decimal>(ScoreFactorTable.Earned));
    }

    [Fact]
    public void CompletedAgain_AnswersTheSame_AndWritesNothing()
    {
        Promises();
        var first = host.Complete(mia, one, Now.AddDays(7));
        host.Clock.Advance(TimeSpan.FromHours(5));
        host.Log.Clear();
        var second = host.Complete(mia, one, Now.AddDays(14));

        Assert.Equal(first.Score, second.Score);
        Assert.Empty(second.Missing);
        Assert.DoesNotContain(host.Log.Requests, request => request.Kind == RequestKind.Write);
    }

    [Fact]
    public async Task CompletedByTwoManagersAtOnce_IsCompletedOnce()
    {
        Promises();
        var nora = host.Service.Coach("Nora");
        host.Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.ActualEnd] = Now });
        host.ChangeManager(ann, nora);
        host.Service.Share(one, nora);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(press =>
            Task.Run(() => host.Complete(press % 2 == 0 ? mia : nora, one, Now.AddDays(7)))));

        Assert.Single(answers.Select(answer => answer.Score).Distinct());
        Assert.All(answers, answer => Assert.Empty(answer.Missing));
        Assert.Equal(8, host.Service.All(ScoreFactorTable.LogicalName).Count);
        Assert.Single(Others());
    }

    [Fact]
    public void NextStart_MovesThePlannedNextOne()
    {
        var next = host.Service.OneOnOne(mia, ann, Now.AddDays(7), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Promises();
        host.Complete(mia, one, Now.AddDays(8));

        Assert.Equal(Now.AddDays(8), host.Service.Row(OneOnOneTable.LogicalName, next).Instant(OneOnOneTable.ScheduledStart));
        Assert.Equal(Now.AddDays(8).AddMinutes(30), host.Service.Row(OneOnOneTable.LogicalName, next).Instant(OneOnOneTable.ScheduledEnd));
        Assert.Single(Others());
    }

    [Fact]
    public void NextOneThatIsPlanned_IsTheNextDate()
    {
        host.Service.OneOnOne(mia, ann, Now.AddDays(7), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Promises();
        Assert.Empty(host.Complete(mia, one).Missing);
    }

    [Fact]
    public void NextStartInThePast_IsRefused()
    {
        Promises();
        Faults.AssertRefused(RefusalCode.NextStartNotToCome, () => host.Complete(mia, one, Now.AddDays(-1)));
        Assert.NotEqual(OneOnOneTable.Status.Completed, Row().Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void NextStartBeyondAllReason_IsRefused()
    {
        Promises();
        Faults.AssertRefused(RefusalCode.NextStartNotToCome, () => host.Complete(mia, one, new DateTime(9999, 12, 31, 23, 59, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void NextStartOnTheSameDay_MakesAnotherOne()
    {
        Promises();
        host.Complete(mia, one, Now.AddHours(3));
        Assert.Equal(Now.AddHours(3), Assert.Single(Others()).Instant(OneOnOneTable.ScheduledStart));
    }

    [Fact]
    public void NextStartOnTheDayOfOneThatWasNotHeld_MovesThatOne()
    {
        host.Clock.Advance(TimeSpan.FromDays(4));
        var overdue = host.Start(mia, ann).Opened;
        Assert.NotEqual(one, overdue);
        host.Clock.Advance(TimeSpan.FromHours(2));
        host.Complete(mia, one, Now.AddHours(3), "For the test");
        var next = Assert.Single(Others());
        Assert.Equal((overdue, Now.AddHours(3)), (next.Id, next.Instant(OneOnOneTable.ScheduledStart)));
    }

    [Fact]
    public void ReasonThatDoesNotFit_IsRefusedInWords()
    {
        var text = Faults.AssertRefused(RefusalCode.TextTooLong, () => host.Complete(mia, one, reason: new string('ä', 2001)));
        Assert.Contains("2000 are possible", text, StringComparison.Ordinal);
        Assert.Empty(host.Complete(mia, one, reason: new string('ä', 2000)).Missing);
    }

    [Fact]
    public void WhatTheRepWroteToPrepare_CoversNoBlock_UntilItIsDiscussed()
    {
        Promises();
        var item = host.As(ann).Item(one, more: row => row[AgendaItemTable.Notes] = "What I would like to talk about");
        host.Complete(mia, one, Now.AddDays(7));
        Assert.Equal(2m, Factor(ScoreFactorTable.FactorChoice.BlocksCovered).Number<decimal>(ScoreFactorTable.Earned));
        Assert.NotEqual(AgendaItemTable.Status.Discussed, host.Service.StatusOfItem(item));
    }

    [Fact]
    public void OldCommitmentResolvedInThe1To1_CountsAsReviewed()
    {
        Guid[] old = [host.Service.Commitment(one, ann, Sales.Day(6, 11)), host.Service.Commitment(one, ann, Sales.Day(6, 11))];
        host.Complete(mia, one, Now.AddDays(7), "For the test");
        Assert.Equal(0m, Reviewed(Held(old: null)));
        Assert.Equal(5m, Reviewed(Held(old[0])));
        Assert.Equal(10m, Reviewed(Held(old[1])));
        Assert.Equal(10m, Reviewed(Held(old: null)));
    }

    [Fact]
    public void EndNotedInTheFuture_IsNow()
    {
        Promises();
        host.As(mia).Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.ActualEnd] = Now.AddDays(3) });
        host.Complete(mia, one, Now.AddDays(7));
        Assert.Equal(Now, Row().Instant(OneOnOneTable.ActualEnd));
    }

    [Fact]
    public void FirstOneWithoutCadence_HasNothingToReview_AndWasHeldInItsWeek()
    {
        Promises();
        host.Complete(mia, one, Now.AddDays(7));
        Assert.Equal(25m, Factor(ScoreFactorTable.FactorChoice.HeldInItsWeek).Number<decimal>(ScoreFactorTable.Earned));
        Assert.Equal(10m, Reviewed(one));
        Assert.Equal(0m, Factor(ScoreFactorTable.FactorChoice.CoachingShare).Number<decimal>(ScoreFactorTable.Earned));
    }

    [Fact]
    public void Score_IsTheSame_WhateverTheRepDoes()
    {
        Promises();
        var ofRep = host.Service.All(CommitmentTable.LogicalName, CommitmentTable.OwnerId, ann).Select(row => row.Id).ToArray();
        host.Complete(mia, one, Now.AddDays(7));
        var score = Row().Number<decimal>(OneOnOneTable.PracticeScore);
        host.WrapUp(ann, one, [], $$"""[{"id":"{{ofRep[0]}}"},{"id":"{{ofRep[1]}}"}]""");
        Faults.AssertRefused(
            RefusalCode.CallerNotAllowed,
            () => host.As(ann).Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.CoachingMinutes] = 0, [OneOnOneTable.StatusMinutes] = 60 }));
        host.As(ann).Item(Assert.Single(Others()).Id, more: row => row[AgendaItemTable.Notes] = "For the next time");
        host.Clock.Advance(TimeSpan.FromDays(8));
        host.RunDay();
        Assert.True(Row().Number<bool>(OneOnOneTable.ScoreIsFinal));
        Assert.Equal(score, Row().Number<decimal>(OneOnOneTable.PracticeScore));
    }

    [Fact]
    public void WeightsThatAreNotAHundred_AreRefused()
    {
        Promises();
        host.Setting("coach_ScoreWeights", """{"heldInItsWeek":25,"blocksCovered":10}""");
        var text = Faults.AssertRefused(RefusalCode.ScoreWeightsInvalid, () => host.Complete(mia, one, Now.AddDays(7)));
        Assert.Contains("add up to 35", text, StringComparison.Ordinal);
        Assert.Empty(Others());
    }

    [Fact]
    public void Weights_AreData()
    {
        Promises();
        host.Setting("coach_ScoreWeights", """{"heldInItsWeek":60,"actionsComplete":40}""");
        Assert.Equal(100m, host.Complete(mia, one, Now.AddDays(7)).Score);
    }

    [Fact]
    public void ManagersKeptRate_IsInTheDigestThatTheRepReads()
    {
        host.Service.Resolve(host.Service.Commitment(one, mia, Sales.Day(6, 10)), CommitmentTable.Status.Kept);
        host.Service.Resolve(host.Service.Commitment(one, mia, Sales.Day(6, 10)), CommitmentTable.Status.Missed, row =>
        {
            row[CommitmentTable.Obstacle] = "Travel";
            row[CommitmentTable.Change] = "An hour is blocked";
        });
        var digest = host.Digest(ann, one);
        Assert.Equal(0.5m, System.Text.Json.JsonDocument.Parse(digest).RootElement.GetProperty("managerKept").GetDecimal());
    }

    [Fact]
    public void Rep_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Complete(ann, one));

    [Fact]
    public void Stranger_DoesNotLearnOfIt() => Faults.AssertRefused(RefusalCode.RowNotFound, () => host.Complete(host.Service.Coach("Zoe"), one));

    [Fact]
    public void MissedOne_CannotBeCompleted()
    {
        host.Clock.Advance(TimeSpan.FromDays(3));
        host.RunDay();
        Assert.Equal(OneOnOneTable.Status.Missed, Row().Choice(OneOnOneTable.StatusCode));
        Faults.AssertRefused(RefusalCode.OneOnOneNotOpen, () => host.Complete(mia, one));
    }

    [Fact]
    public void CancelledOne_CannotBeCompleted()
    {
        host.As(mia).End(one, OneOnOneTable.Status.Cancelled);
        Faults.AssertRefused(RefusalCode.OneOnOneNotOpen, () => host.Complete(mia, one));
    }

    [Fact]
    public void Completing_TakesFewRequests()
    {
        host.LoadDefaults();
        host.Service.Execute(new OrganizationRequest("coach_FreezeMonths") { ["From"] = Sales.Day(1, 1).AddMonths(-1), ["To"] = Sales.Day(5, 1) });
        host.Service.OneOnOne(mia, ann, Now.AddDays(7), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Promises();
        host.Log.Clear();
        host.Complete(mia, one);

        var inner = host.Log.Requests.Where(request => request.Depth == 2).ToArray();
        var text = string.Join(", ", inner.Select(request => $"{request.Message} {request.Table}"));
        Assert.True(inner.Count(request => request.Kind == RequestKind.Read) <= MostReads, text);
        Assert.True(inner.Count(request => request.Kind == RequestKind.Write) <= MostWrites, text);
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private void Promises()
    {
        host.Service.Commitment(one, ann, Sales.Day(6, 20));
        host.Service.Commitment(one, ann, Sales.Day(6, 24));
        host.Service.Commitment(one, mia, Sales.Day(6, 17));
    }

    private Entity Row() => host.Service.Row(OneOnOneTable.LogicalName, one);

    private IEnumerable<Entity> Others() => host.Service.All(OneOnOneTable.LogicalName).Where(row => row.Id != one);

    /// <summary>A week later, with one of the old commitments resolved in it.</summary>
    private Guid Held(Guid? old)
    {
        host.Clock.Advance(TimeSpan.FromDays(7));
        var held = host.Start(mia, ann).Opened;
        if (old is { } resolved)
            host.Service.Resolve(resolved, CommitmentTable.Status.Kept);
        host.Complete(mia, held, Now.AddDays(7), "For the test");
        return held;
    }

    private decimal? Reviewed(Guid oneOnOne) => host.Service.All(ScoreFactorTable.LogicalName, ScoreFactorTable.OneOnOne, oneOnOne)
        .Single(row => row.Choice(ScoreFactorTable.Factor) == ScoreFactorTable.FactorChoice.EarlierCommitmentsReviewed).Number<decimal>(ScoreFactorTable.Earned);

    private Entity Factor(int factor) =>
        host.Service.All(ScoreFactorTable.LogicalName, ScoreFactorTable.OneOnOne, one).Single(row => row.Choice(ScoreFactorTable.Factor) == factor);
}
