using System.Text.Json;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Feedback;

/// <summary>Everybody answers as before, so that the difference of two quarters would be the answer of who came or went.</summary>
public sealed class ComparedQuartersTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid lea;
    private readonly Guid mia;
    private readonly List<Guid> reps;

    public ComparedQuartersTests()
    {
        lea = host.Service.Coach("Lea");
        mia = host.Service.Coach("Mia", lea);
        reps = host.Reps(mia, 7);
        host.LoadDefaults();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void FiveThenSix_AreWithheldForTheDifferenceWithoutTheirNumber()
    {
        Answered(2026, 2, reps.Take(5));
        Answered(2026, 3, reps.Take(6));

        Assert.Equal(5, Seen(mia, "2026-Q2").GetProperty("respondents").GetInt32());
        var withheld = Seen(mia, "2026-Q3");
        Assert.Equal(["withheldBecause"], withheld.EnumerateObject().Select(part => part.Name));
        Assert.Equal("The difference to other published results would show too few people.", withheld.GetProperty("withheldBecause").GetString());
        Assert.DoesNotContain(Summaries("2026-Q3"), row => row.Contains(FeedbackSummaryTable.Respondents) || row.Contains(FeedbackSummaryTable.Statements));
    }

    [Fact]
    public void SixWhoStay_ArePublishedWhenTheFiveAreLongAgo()
    {
        Answered(2026, 2, reps.Take(5));
        foreach (var (year, number) in new[] { (2026, 3), (2026, 4), (2027, 1), (2027, 2) })
        {
            Answered(year, number, reps.Take(6));
            Assert.True(IsForDifference(mia, $"{year}-Q{number}"));
        }

        Answered(2027, 3, reps.Take(6));
        Assert.Equal(6, Seen(mia, "2027-Q3").GetProperty("respondents").GetInt32());
    }

    [Fact]
    public void SamePeopleEachQuarter_ArePublishedEachTime()
    {
        for (var number = 2; number <= 4; number++)
        {
            Answered(2026, number, reps);
            Assert.Equal(7, Seen(mia, $"2026-Q{number}").GetProperty("respondents").GetInt32());
        }
    }

    [Fact]
    public void TwoNewcomersAtOnce_ArePublished()
    {
        Answered(2026, 2, reps.Take(5));
        Answered(2026, 3, reps);

        Assert.Equal(7, Seen(mia, "2026-Q3").GetProperty("respondents").GetInt32());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void Setting_SaysHowManyQuartersAreCompared(string quarters)
    {
        host.Setting("coach_ComparedQuarters", quarters);
        Answered(2026, 2, reps.Take(5));
        Answered(2026, 3, reps.Take(6));
        Answered(2026, 4, reps.Take(6));

        Assert.Equal(quarters != "0", IsForDifference(mia, "2026-Q3"));
        Assert.False(IsForDifference(mia, "2026-Q4"));
    }

    /// <summary>As two people who are not known they would not be told apart, and so be withheld.</summary>
    [Fact]
    public void NewcomersWhoHaveMovedOn_AreRecognised()
    {
        Answered(2026, 2, reps.Take(5));
        Submit(2026, 3, reps);
        var max = Team("Max", 1);
        foreach (var newcomer in reps.Skip(5))
            host.ChangeManager(newcomer, max.Manager);
        Publish(2026, 3);

        Assert.Equal(7, Seen(mia, "2026-Q3").GetProperty("respondents").GetInt32());
    }

    /// <summary>The same without a manager: by a 1:1 they are two people, without one nobody knows that they are not the same.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhoIsNobodysRepAnyMore_IsRecognisedByTheOneOnOne(bool hadOneOnOnes)
    {
        Answered(2026, 2, reps.Take(5));
        Submit(2026, 3, reps);
        foreach (var newcomer in reps.Skip(5))
        {
            if (hadOneOnOnes)
                host.SharedOneOnOne(mia, newcomer, new DateTime(2026, 9, 7, 9, 0, 0, DateTimeKind.Utc));
            host.ChangeManager(newcomer, null);
        }

        Publish(2026, 3);

        Assert.Equal(!hadOneOnOnes, IsForDifference(mia, "2026-Q3"));
        Assert.Equal(hadOneOnOnes, Seen(mia, "2026-Q3").TryGetProperty("respondents", out _));
    }

    [Fact]
    public void OneMoreInASmallTeam_WithholdsTheRollUp()
    {
        var max = Team("Max", 4);
        Answered(2026, 2, [.. reps.Take(3), .. max.Reps.Take(3)]);
        Answered(2026, 3, [.. reps.Take(3), .. max.Reps]);

        Assert.Equal(6, RollUp("2026-Q2").GetProperty("respondents").GetInt32());
        Assert.Contains("difference", RollUp("2026-Q3").GetProperty("withheldBecause").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TeamWithheldForADifference_DoesNotMakeTheRollUpLargeEnough()
    {
        var max = Team("Max", 3);
        Answered(2026, 2, reps.Take(5));
        Answered(2026, 3, [.. reps.Take(6), .. max.Reps]);

        Assert.True(IsForDifference(mia, "2026-Q3"));
        Assert.False(RollUp("2026-Q3").TryGetProperty("respondents", out _));
    }

    /// <summary>Both together were published before; with one more in the one, either may be published, but not both.</summary>
    [Fact]
    public void LaterRunOfAQuarter_SeesWhatTheEarlierOnePublished()
    {
        var max = Team("Max", 5);
        Answered(2026, 2, [.. reps.Take(4), .. max.Reps.Take(4)]);
        Submit(2026, 3, [.. reps.Take(4), .. max.Reps]);
        host.ChangeManager(max.Manager, host.Service.Coach("Leo"));
        host.Setting("coach_MinimumRespondents", "4");
        host.To(10, 1);
        Assert.True(host.Publish(() => false).More);
        Assert.False(host.Publish(() => false).More);

        Assert.Single(new[] { mia, max.Manager }, manager => IsForDifference(manager, "2026-Q3"));
    }

    [Fact]
    public void ManyManagers_TakeAsManyReadsAsOne()
    {
        var keys = new SecretStore(host.System()).TakeTurn();
        int Reads(int number)
        {
            host.Log.Clear();
            Assert.NotNull(new QuarterComparisonStore(host.System()).Of(new Quarter(2026, number), 4, keys));
            Assert.Equal(0, host.Log.Writes);
            return host.Log.Reads;
        }

        Answered(2026, 2, reps);
        Submit(2026, 3, reps);
        Assert.Equal(4, Reads(3));

        Answered(2026, 3, [.. reps, .. Team("Max", 5).Reps, .. Team("Moe", 5).Reps]);
        Assert.Equal(4, Reads(4));
    }

    private void Answered(int year, int number, IEnumerable<Guid> people)
    {
        Submit(year, number, people);
        Publish(year, number);
    }

    private void Submit(int year, int number, IEnumerable<Guid> people)
    {
        host.To((3 * number) - 1, 10, year);
        host.Quarterly(people, 3);
    }

    private void Publish(int year, int number)
    {
        host.To(number == 4 ? 1 : (3 * number) + 1, 1, number == 4 ? year + 1 : year);
        host.Publish();
    }

    private (Guid Manager, List<Guid> Reps) Team(string name, int people) => host.Team(name, people, lea);

    private JsonElement Seen(Guid manager, string quarter) => host.Feedback(manager, manager, quarter).GetProperty("quarterly");

    private JsonElement RollUp(string quarter) => host.Feedback(lea, lea, quarter).GetProperty("secondLineQuarterly");

    private bool IsForDifference(Guid manager, string quarter) =>
        Seen(manager, quarter).TryGetProperty("withheldBecause", out var because) && because.GetString()!.Contains("difference", StringComparison.Ordinal);

    private List<Entity> Summaries(string quarter)
    {
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(FeedbackSummaryTable.Quarter, ConditionOperator.Equal, quarter);
        return [.. host.System().RetrieveMultiple(query).Entities];
    }
}
