using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.Feedback;

public sealed class SubmitFeedbackTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid mia;
    private readonly Guid ann;

    public SubmitFeedbackTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        host.LoadDefaults();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Pulse_CountsForItsMonth()
    {
        Assert.Equal("2026-06", host.Pulse(ann, mia, 4));

        var stored = Assert.Single(host.Responses());
        Assert.Equal("2026-06", stored.Text(FeedbackResponseTable.Period));
        Assert.Equal(mia.ToString(), stored.Text(FeedbackResponseTable.Manager));
    }

    [Fact]
    public void QuarterlySurveyAndComment_CountForTheQuarter()
    {
        Assert.Equal("2026-Q2", host.Quarterly(ann, mia, 3, "More practice, please."));

        Assert.Equal("More practice, please.", Assert.Single(host.Responses()).Text(FeedbackResponseTable.Comment));
    }

    [Fact]
    public void Manager_RatesThemselvesOnTheSameTen() => Assert.Equal("2026-Q2", host.Self(mia, 5));

    [Fact]
    public void SelfAssessmentOfAnother_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Submit(ann, mia, InstrumentChoice.Self, FeedbackCalls.All(FeedbackCalls.QuarterlyCodes, 5)));

    [Fact]
    public void SelfAssessmentOfARep_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Self(ann, 5));

    [Fact]
    public void AnswerAboutOneself_IsRefusedWhereRepsAreAsked() =>
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Quarterly(mia, mia, 5));

    [Fact]
    public void SecondAnswerOfThePeriod_TakesThePlaceOfTheFirst()
    {
        host.Quarterly(ann, mia, 1, "First thought");
        host.Quarterly(ann, mia, 5);

        var stored = Assert.Single(host.Responses());
        Assert.Contains("\"prepared\":5", stored.Text(FeedbackResponseTable.Answers), StringComparison.Ordinal);
        Assert.Null(stored.Text(FeedbackResponseTable.Comment));
    }

    [Fact]
    public async Task SentSeveralTimesAtOnce_IsStoredOnce()
    {
        await Task.WhenAll(Enumerable.Range(1, 5).Select(answer => Task.Run(() => host.Pulse(ann, mia, answer))));

        Assert.Single(host.Responses());
    }

    [Fact]
    public void NextMonth_IsAnotherPulse()
    {
        host.Pulse(ann, mia, 2);
        host.To(7, 1);

        Assert.Equal("2026-07", host.Pulse(ann, mia, 4));
        Assert.Equal(2, host.Responses().Count);
    }

    [Fact]
    public void RepOfAnotherManager_IsRefused_AndNothingIsWritten()
    {
        var zoe = host.Service.Coached("Zoe", host.Service.Coach("Max"));
        host.Log.Clear();

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Pulse(zoe, mia, 1));
        Assert.DoesNotContain(host.Log.Requests, request => request is { Depth: > 1, Kind: RequestKind.Write });
    }

    [Fact]
    public void FormerManagerOfAOneOnOneInThePeriod_MayStillBeAnsweredAbout()
    {
        Held(mia, 20);
        host.ChangeManager(ann, host.Service.Coach("Nora"));

        Assert.Equal("2026-Q2", host.Quarterly(ann, mia, 4));
    }

    [Theory]
    [InlineData(OneOnOneTable.Status.Missed)]
    [InlineData(OneOnOneTable.Status.Cancelled)]
    public void OneOnOneThatDidNotTakePlace_MakesNobodyARep(int status)
    {
        Held(mia, 20, status);
        host.ChangeManager(ann, host.Service.Coach("Nora"));

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Quarterly(ann, mia, 4));
    }

    [Fact]
    public void OneOnOneOfAnEarlierPeriod_MakesNobodyARep()
    {
        Held(mia, 20);
        host.ChangeManager(ann, host.Service.Coach("Nora"));

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Pulse(ann, mia, 4));
    }

    [Fact]
    public void MissingAndWrongAnswers_AreAllNamed()
    {
        var message = Faults.AssertRefused(RefusalCode.AnswersInvalid, () => host.Submit(ann, mia, InstrumentChoice.Pulse, """{"met_regularly":6,"listened":3}"""));

        Assert.Contains("met_regularly, helped_me_sell.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"met_regularly":3,"helped_me_sell":3,"listened":3,"PRIVATE":3}""")]
    [InlineData("""{"met_regularly":3,"helped_me_sell":3,"listened":"PRIVATE"}""")]
    [InlineData("""{"met_regularly":3,"helped_me_sell":3,"listened":3.5}""")]
    [InlineData("""{"met_regularly":3,"met_regularly":4,"helped_me_sell":3,"listened":3}""")]
    [InlineData("""{"met_regularly":3,"helped_me_sell":3,"listened":99999999999999999999}""")]
    [InlineData("""{"met_regularly":3,"helped_me_sell":3,"listened":{"PRIVATE":1}}""")]
    [InlineData("""{"met_regularly":3,"helped_me_sell":3,"listened":null}""")]
    [InlineData("""[3,3,3]""")]
    [InlineData("""{"met_regularly":3,PRIVATE""")]
    [InlineData("""PRIVATE""")]
    [InlineData("\u0000{")]
    [InlineData("\ud800")]
    public void AnswersOfAnotherForm_AreRefusedWithoutRepeatingThem(string answers)
    {
        var message = Faults.AssertRefused(RefusalCode.AnswersInvalid, () => host.Submit(ann, mia, InstrumentChoice.Pulse, answers));

        Assert.DoesNotContain("PRIVATE", message, StringComparison.Ordinal);
        Assert.Empty(host.Responses());
    }

    [Fact]
    public void UnknownInstrument_IsRefused() =>
        Faults.AssertRefused(RefusalCode.InputInvalid, () => host.Submit(ann, mia, 7, "{}"));

    [Fact]
    public void CommentWithAPulse_IsRefused() =>
        Faults.AssertRefused(RefusalCode.InputInvalid, () => host.Submit(ann, mia, InstrumentChoice.Pulse, FeedbackCalls.All(FeedbackCalls.PulseCodes, 3), "Words"));

    [Fact]
    public void CommentLongerThanItsColumn_IsRefusedWithBothLengths()
    {
        var message = Faults.AssertRefused(RefusalCode.TextTooLong, () => host.Quarterly(ann, mia, 3, new string('x', 10_001)));

        Assert.Contains("10001 characters, 10000 are possible", message, StringComparison.Ordinal);
    }

    [Fact]
    public void OrganisationThatWasNotSetUp_IsToldSo()
    {
        using var bare = new CoachingHost();
        var manager = bare.Service.Coach("Mia");
        var rep = bare.Service.Coached("Ann", manager);

        Faults.AssertRefused(RefusalCode.SetupMissing, () => bare.Pulse(rep, manager, 3));
    }

    [Fact]
    public void AnAnswer_TakesFewRequests()
    {
        host.Log.Clear();
        host.Quarterly(ann, mia, 4);

        // User, settings, secret and earlier answers are read; the turn is taken, answer and presence are written, each looked at again as SYSTEM.
        Assert.True(host.Log.Requests.Count(request => request.Depth > 1) <= 16, string.Join(", ", host.Log.Requests.Select(one => $"{one.Message} {one.Table}")));
    }

    private void Held(Guid manager, int dayOfMay, int status = OneOnOneTable.Status.Completed)
    {
        var start = new DateTime(2026, 5, dayOfMay, 9, 0, 0, DateTimeKind.Utc);
        host.Service.End(host.SharedOneOnOne(manager, ann, start), status);
    }
}
