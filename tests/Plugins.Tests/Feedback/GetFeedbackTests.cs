using System.Text.Json;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Feedback;

public sealed class GetFeedbackTests : IDisposable
{
    private const string Q2 = "2026-Q2";

    private readonly CoachingHost host = new();
    private readonly Guid lea;
    private readonly Guid mia;
    private readonly List<Guid> reps;

    public GetFeedbackTests()
    {
        lea = host.Service.Coach("Lea");
        mia = host.Service.Coach("Mia", lea);
        reps = host.Reps(mia, 6);
        host.LoadDefaults();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void TheManager_SeesTheirOwn()
    {
        Publish(3);

        Assert.Equal(6, Seen(mia).GetProperty("quarterly").GetProperty("respondents").GetInt32());
    }

    [Fact]
    public void LeaderInTheChainAbove_SeesIt()
    {
        var top = host.Service.Coach("Top");
        host.Service.GiveRole(top, SolutionRoles.Leader);
        host.ChangeManager(lea, top);
        Publish(3);

        Assert.Equal(6, Seen(top).GetProperty("quarterly").GetProperty("respondents").GetInt32());
    }

    [Fact]
    public void ManagersManagerWithoutTheLeadersRole_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Seen(lea));

    [Fact]
    public void LeaderOfAnotherPart_IsRefused()
    {
        var other = host.Service.Coach("Other");
        host.Service.GiveRole(other, SolutionRoles.Leader);

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Seen(other));
    }

    [Fact]
    public void Rep_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Seen(reps[0]));

    [Fact]
    public void PlatformAdministrator_IsRefusedLikeAnybody() =>
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Service.Execute(new OrganizationRequest("coach_GetFeedback")
        {
            ["Manager"] = mia.Reference(SystemUserTable.LogicalName),
            ["Quarter"] = Q2,
        }));

    [Fact]
    public void Headline_IsTheShareThatAgreesToBeCoachedRegularly()
    {
        foreach (var (rep, index) in reps.Select((rep, index) => (rep, index)))
            host.Quarterly(rep, mia, index < 3 ? 4 : 2);
        Close();

        var result = Seen(mia).GetProperty("quarterly");
        Assert.Equal(0.5m, result.GetProperty("headline").GetDecimal());
        Assert.True(result.GetProperty("statements").EnumerateArray().First().GetProperty("headline").GetBoolean());
    }

    [Fact]
    public void PerceptionGap_IsWhatTheManagerSaysLessWhatTheRepsSay()
    {
        host.Self(mia, 5);
        Publish(3);

        var statement = Seen(mia).GetProperty("quarterly").GetProperty("statements")[4];
        Assert.Equal((5m, 2m), (statement.GetProperty("self").GetDecimal(), statement.GetProperty("gap").GetDecimal()));
    }

    [Fact]
    public void SelfAssessment_IsNotShownWhereTheRepsViewIsWithheld()
    {
        host.Self(mia, 5);
        host.Quarterly(reps[0], mia, 2);
        Close();

        Assert.Equal(["withheldBecause"], Names(Seen(mia).GetProperty("quarterly")));
    }

    [Fact]
    public void Comments_ComeInAnotherOrderThanTheyWere_WithoutAnswers()
    {
        var more = host.Reps(mia, 6);
        var sent = reps.Concat(more).Select((rep, index) =>
        {
            host.Quarterly(rep, mia, 3, $"Comment {index:00}");
            return $"Comment {index:00}";
        }).ToList();
        Close();

        var comments = Seen(mia).GetProperty("quarterly").GetProperty("comments").EnumerateArray().Select(comment => comment.GetString()!).ToList();
        Assert.Equal(sent, comments.Order());
        Assert.NotEqual(sent, comments);
    }

    [Fact]
    public void CommentsOfAWithheldResult_AreNotShown()
    {
        host.Quarterly(reps[0], mia, 1, "Only I say this.");
        Close();

        Assert.DoesNotContain("Only I", Seen(mia).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void CommentsOfSmallTeams_AppearWithTheirSecondLineOnly()
    {
        host.Service.GiveRole(lea, SolutionRoles.Leader);
        var max = host.Service.Coach("Max", lea);
        foreach (var (rep, index) in reps.Take(3).Concat(host.Reps(max, 3)).Select((rep, index) => (rep, index)))
            host.Quarterly(rep, index < 3 ? mia : max, 3, $"Comment {index}");
        Close();

        Assert.Equal(6, host.Feedback(lea, lea, Q2).GetProperty("secondLineQuarterly").GetProperty("comments").GetArrayLength());
        Assert.DoesNotContain("Comment", Seen(mia).GetRawText() + host.Feedback(max, max, Q2).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_KeepTheWordsInWhichTheyWereAsked()
    {
        Publish(3);

        Assert.Equal("I am coached regularly.", Seen(mia).GetProperty("quarterly").GetProperty("statements")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void QuarterBeforeTheFirstAnswer_HasNothingToWaitFor()
    {
        Publish(3);

        Assert.True(host.Feedback(mia, mia, "2025-Q4").GetProperty("isPublished").GetBoolean());
    }

    [Fact]
    public void TextThatIsNoQuarter_IsRefused() => Faults.AssertRefused(RefusalCode.InputInvalid, () => host.Feedback(mia, mia, "spring"));

    [Fact]
    public void PublishedResult_TakesFewRequests()
    {
        Publish(3);
        host.Log.Clear();
        Seen(mia);

        // Settings, summaries, comments.
        Assert.Equal(3, host.Log.Requests.Count(request => request.Depth > 1));
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(part => part.Name);

    private JsonElement Seen(Guid caller) => host.Feedback(caller, mia, Q2);

    private void Publish(int answer)
    {
        foreach (var rep in reps)
            host.Quarterly(rep, mia, answer);
        Close();
    }

    private void Close()
    {
        host.To(7, 1);
        host.Publish();
    }
}
