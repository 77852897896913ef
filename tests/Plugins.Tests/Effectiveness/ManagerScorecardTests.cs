using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Effectiveness;

/// <summary>A leader coaches a manager: the leader holds the manager's role as well, and the manager the rep's.</summary>
public sealed class ManagerScorecardTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid lea;
    private readonly Guid mia;
    private readonly Guid ann;

    public ManagerScorecardTests()
    {
        lea = host.Service.Coach("Lea");
        mia = host.Service.Coach("Mia", lea);
        host.Service.GiveRole(mia, SolutionRoles.Rep);
        ann = host.Service.Coached("Ann", mia);
        host.LoadDefaults();
        host.Service.Held(mia, ann, Sales.Day(6, 3), row => row[OneOnOneTable.PracticeScore] = 72m);
        host.Service.Held(mia, ann, Sales.Day(5, 6), row => row[OneOnOneTable.PracticeScore] = 60m);
        host.RunDay();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void ManagersScorecard_IsBuiltFromTheCoachingFacts()
    {
        var score = host.Scorecard(lea, mia).Kpi("practice_score");

        Assert.Equal((72m, 60m), (score.Number("actual"), score.Number("previous")));
        Assert.Equal(1m, host.Scorecard(lea, mia).Actual("coverage"));
    }

    [Fact]
    public void OneOnOneWithAManager_OpensWithIt()
    {
        var (opened, created) = host.Start(lea, mia);
        var text = host.Service.Retrieve(OneOnOneTable.LogicalName, opened, new ColumnSet(OneOnOneTable.Scorecard)).Text(OneOnOneTable.Scorecard)!;

        Assert.True(created);
        Assert.Equal(72m, JsonDocument.Parse(text).RootElement.Actual("practice_score"));
    }

    [Fact]
    public void RepsScorecard_StaysThatOfSales()
    {
        var card = host.Scorecard(mia, ann);

        Assert.NotNull(card.Kpi("revenue").Number("actual"));
        Assert.DoesNotContain(card.GetProperty("kpis").EnumerateArray(), kpi => kpi.GetProperty("code").GetString() == "practice_score");
    }
}
