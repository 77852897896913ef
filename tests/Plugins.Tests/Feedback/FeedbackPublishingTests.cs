using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Feedback;

public sealed class FeedbackPublishingTests : IDisposable
{
    private const string Q2 = "2026-Q2";

    private readonly CoachingHost host = new();
    private readonly Guid lea;
    private readonly Guid mia;
    private readonly List<Guid> reps;

    public FeedbackPublishingTests()
    {
        lea = host.Service.Coach("Lea");
        host.Service.GiveRole(lea, SolutionRoles.Leader);
        mia = host.Service.Coach("Mia", lea);
        reps = host.Reps(mia, 6);
        host.LoadDefaults();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void BeforeTheQuarterEnds_NothingIsPublished()
    {
        host.Quarterly(reps, 4);

        Assert.Equal(0, host.Publish().Written);
        var feedback = host.Feedback(mia, mia, Q2);
        Assert.False(feedback.GetProperty("isPublished").GetBoolean());
        Assert.Equal("Not yet published: the quarter ends on 2026-06-30.", feedback.GetProperty("reason").GetString());
    }

    [Fact]
    public void BeforeTheMaintenanceAfterTheEnd_ItSaysSoAndNothingElse()
    {
        host.Quarterly(reps, 4);
        host.To(7, 1);

        Assert.Equal(["manager", "quarter", "isPublished", "reason"], host.Feedback(mia, mia, Q2).EnumerateObject().Select(part => part.Name));
    }

    [Fact]
    public void EnoughRespondents_ArePublishedAfterTheEnd()
    {
        host.Quarterly(reps, 3);
        host.To(7, 1);
        host.Publish();

        var result = host.Feedback(mia, mia, Q2).GetProperty("quarterly");
        Assert.Equal(6, result.GetProperty("respondents").GetInt32());
        Assert.Equal(10, result.GetProperty("statements").GetArrayLength());
        Assert.Equal(3m, result.GetProperty("statements")[0].GetProperty("mean").GetDecimal());
    }

    [Fact]
    public void TooFewRespondents_AreWithheldWithoutTheirNumber()
    {
        host.Quarterly(reps.Take(4), 4, "We talk too much about status.");
        host.To(7, 1);
        host.Publish();

        var result = host.Feedback(mia, mia, Q2).GetProperty("quarterly");
        Assert.Equal(["withheldBecause"], result.EnumerateObject().Select(part => part.Name));
        Assert.Equal("Fewer than 5 people answered.", result.GetProperty("withheldBecause").GetString());
    }

    [Fact]
    public void NobodyAndTooFew_CannotBeToldApart()
    {
        var max = host.Service.Coach("Max");
        host.Quarterly(reps.Take(2), 4);
        host.To(7, 1);
        host.Publish();

        Assert.Equal(host.Feedback(mia, mia, Q2).GetProperty("quarterly").GetRawText(), host.Feedback(max, max, Q2).GetProperty("quarterly").GetRawText());
    }

    [Fact]
    public void MinimumBelowThree_CountsAsThree()
    {
        host.Setting("coach_MinimumRespondents", "1");
        host.Quarterly(reps.Take(2), 4);
        host.To(7, 1);
        host.Publish();

        Assert.Equal("Fewer than 3 people answered.", host.Feedback(mia, mia, Q2).GetProperty("quarterly").GetProperty("withheldBecause").GetString());
    }

    [Fact]
    public void MinimumOfTheSetting_Decides()
    {
        host.Setting("coach_MinimumRespondents", "7");
        host.Quarterly(reps, 4);
        host.To(7, 1);
        host.Publish();

        Assert.True(host.Feedback(mia, mia, Q2).GetProperty("quarterly").TryGetProperty("withheldBecause", out _));
    }

    [Fact]
    public void PublishedTwice_WritesOnceAndChangesNothing()
    {
        host.Quarterly(reps, 3);
        host.To(7, 1);
        host.Publish();
        var first = host.Feedback(mia, mia, Q2).GetRawText();

        host.Quarterly(reps, 5);
        host.To(7, 2);
        Assert.Equal(0, host.Publish().Written);
        Assert.Equal(first, host.Feedback(mia, mia, Q2).GetRawText());
    }

    [Fact]
    public void LateAnswer_CountsForTheQuarterInWhichItComes()
    {
        host.Quarterly(reps.Take(4), 4);
        host.To(7, 1);
        host.Quarterly(reps[4], mia, 4);
        host.Publish();

        Assert.True(host.Feedback(mia, mia, Q2).GetProperty("quarterly").TryGetProperty("withheldBecause", out _));
        Assert.Contains(host.Responses(), row => row.GetAttributeValue<string>(FeedbackResponseTable.Period) == "2026-Q3");
    }

    [Fact]
    public void PulsesOfThreeMonths_CountEachPersonOnce()
    {
        foreach (var month in new[] { 4, 5, 6 })
        {
            host.To(month, 20);
            foreach (var rep in reps.Take(4))
                host.Pulse(rep, mia, 4);
        }

        host.To(7, 1);
        host.Publish();

        Assert.True(host.Feedback(mia, mia, Q2).GetProperty("pulse").TryGetProperty("withheldBecause", out _));
    }

    [Fact]
    public void PulsesOfDifferentPeopleInDifferentMonths_AddUp()
    {
        host.To(4, 20);
        foreach (var rep in reps.Take(3))
            host.Pulse(rep, mia, 3);
        host.To(6, 20);
        foreach (var rep in reps.Skip(2))
            host.Pulse(rep, mia, 3);
        host.To(7, 1);
        host.Publish();

        Assert.Equal(6, host.Feedback(mia, mia, Q2).GetProperty("pulse").GetProperty("respondents").GetInt32());
    }

    [Fact]
    public void SmallTeams_AreRolledUpToTheSecondLine()
    {
        var max = Team("Max", 3);
        host.Quarterly(reps.Take(3), 3);
        host.Quarterly(max.Reps, 3);
        host.To(7, 1);
        host.Publish();

        Assert.Equal(6, host.Feedback(lea, lea, Q2).GetProperty("secondLineQuarterly").GetProperty("respondents").GetInt32());
        Assert.False(host.Feedback(mia, mia, Q2).TryGetProperty("secondLineQuarterly", out _));
    }

    [Fact]
    public void RollUpThatWouldShowASmallTeamByDifference_IsWithheld()
    {
        var max = Team("Max", 3);
        host.Quarterly(reps, 3);
        host.Quarterly(max.Reps, 3);
        host.To(7, 1);
        host.Publish();

        var rollUp = host.Feedback(lea, lea, Q2).GetProperty("secondLineQuarterly");
        Assert.Contains("difference", rollUp.GetProperty("withheldBecause").GetString(), StringComparison.Ordinal);
        Assert.False(rollUp.TryGetProperty("respondents", out _));
    }

    [Fact]
    public void PersonInTwoSmallTeams_CountsOnceInTheRollUp()
    {
        var max = Team("Max", 2);
        host.Quarterly(reps.Take(3), 3);
        host.ChangeManager(reps[0], max.Manager);
        host.Quarterly(reps[0], max.Manager, 3);
        host.Quarterly(max.Reps[0], max.Manager, 3);
        host.To(7, 1);
        host.Publish();

        // Five answers, but four people.
        Assert.True(host.Feedback(lea, lea, Q2).GetProperty("secondLineQuarterly").TryGetProperty("withheldBecause", out _));
    }

    [Fact]
    public void StoppedAfterALine_GoesOnWithTheNextAndDecidesNothingTwice()
    {
        var other = host.Service.Coach("Leo");
        var max = Team("Max", 5, other);
        host.Quarterly(reps, 3);
        host.Quarterly(max.Reps, 3);
        host.To(7, 1);

        var first = host.Publish(() => false);
        Assert.True(first.More);
        Assert.False(host.Feedback(mia, mia, Q2).GetProperty("isPublished").GetBoolean());
        Assert.False(host.Publish(() => false).More);
        Assert.Equal(6, host.Feedback(mia, mia, Q2).GetProperty("quarterly").GetProperty("respondents").GetInt32());
        Assert.Equal(5, host.Feedback(max.Manager, max.Manager, Q2).GetProperty("quarterly").GetProperty("respondents").GetInt32());
    }

    [Fact]
    public void TeamThatChangesLinesBetweenTwoRuns_IsInOneRollUp()
    {
        var leaders = new[] { host.Service.Coach("Leo"), host.Service.Coach("Liz") };
        Array.Sort(leaders);
        var first = Enumerable.Range(0, 2).Select(number => Team($"A{number}", 3, leaders[0])).ToList();
        var second = Enumerable.Range(0, 2).Select(number => Team($"B{number}", 3, leaders[1])).ToList();
        foreach (var team in first.Concat(second))
            host.Quarterly(team.Reps, 3);
        host.To(7, 1);

        host.Publish(() => false);
        foreach (var team in first)
            host.ChangeManager(team.Manager, leaders[1]);
        host.Publish();

        Assert.Equal(6, host.Feedback(leaders[0], leaders[0], Q2).GetProperty("secondLineQuarterly").GetProperty("respondents").GetInt32());
        Assert.Equal(6, host.Feedback(leaders[1], leaders[1], Q2).GetProperty("secondLineQuarterly").GetProperty("respondents").GetInt32());
    }

    [Fact]
    public void QuartersThatWereMissed_ArePublishedOneAfterAnother()
    {
        host.Quarterly(reps, 3);
        host.To(9, 1);
        host.Quarterly(reps, 4);
        host.To(1, 15, 2027);
        host.Publish();

        Assert.True(host.Feedback(mia, mia, Q2).GetProperty("isPublished").GetBoolean());
        Assert.True(host.Feedback(mia, mia, "2026-Q3").GetProperty("isPublished").GetBoolean());
        Assert.True(host.Feedback(mia, mia, "2026-Q4").GetProperty("isPublished").GetBoolean());
    }

    [Fact]
    public void DayWithNothingToPublish_TakesOneReadAndNoWrite()
    {
        host.Quarterly(reps, 3);
        host.To(7, 1);
        host.Publish();
        var job = new FeedbackPublishing(host.System());
        host.Log.Clear();
        job.Run(new(host.Clock.GetUtcNow().UtcDateTime, new Dictionary<string, string>(), null, () => true));

        Assert.Equal((1, 0), (host.Log.Reads, host.Log.Writes));
    }

    private (Guid Manager, List<Guid> Reps) Team(string name, int reps, Guid? above = null) => host.Team(name, reps, above ?? lea);
}
