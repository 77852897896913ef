using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Scoring;

public sealed class ScoreFinalisingTests : IDisposable
{
    private const string Job = "ScoreFinalising";

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public ScoreFinalisingTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Complete(mia, one, reason: "For the test");
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void ScoreIsProvisional_ForSevenDays()
    {
        host.Clock.Advance(TimeSpan.FromDays(6.9));
        host.RunDay();
        Assert.False(Row().Number<bool>(OneOnOneTable.ScoreIsFinal));
        host.Clock.Advance(TimeSpan.FromDays(1));
        host.RunDay();
        Assert.True(Row().Number<bool>(OneOnOneTable.ScoreIsFinal));
    }

    [Fact]
    public void WhatWasEnteredMeanwhile_CountsInTheFinalScore()
    {
        var provisional = Row().Number<decimal>(OneOnOneTable.PracticeScore)!.Value;
        host.Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.CoachingMinutes] = 21, [OneOnOneTable.StatusMinutes] = 9 });
        host.Service.Create(new Entity(PraiseTable.LogicalName)
        {
            [PraiseTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
            [PraiseTable.OwnerId] = mia.Reference(SystemUserTable.LogicalName),
            [PraiseTable.Text] = "Well asked",
        });
        host.Clock.Advance(TimeSpan.FromDays(8));
        host.RunDay();

        Assert.Equal(provisional + 15m + 3.3m, Row().Number<decimal>(OneOnOneTable.PracticeScore)!.Value, 1);
        Assert.Equal(Math.Round(Sum(), 1), Row().Number<decimal>(OneOnOneTable.PracticeScore));
    }

    [Fact]
    public void FinalScore_IsNotTouchedAgain()
    {
        host.Clock.Advance(TimeSpan.FromDays(8));
        Assert.True(host.RunDay()[Job] > 0);
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, host.RunDay()[Job]);
    }

    private Entity Row() => host.Service.Row(OneOnOneTable.LogicalName, one);

    private decimal Sum() => host.Service.All(ScoreFactorTable.LogicalName).Sum(row => row.Number<decimal>(ScoreFactorTable.Earned)!.Value);
}
