using CrmCoaching.Data;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Effectiveness;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Kpis;

/// <summary>Goals that are kept in the platform's own table.</summary>
public sealed class PlatformGoalTests : IDisposable
{
    private const int Pacific = 4;
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid metric;

    public PlatformGoalTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        host.LoadDefaults();
        host.TakeGoalsOfThePlatform();
        metric = host.Service.Create(new Entity(MetricTable.LogicalName) { [MetricTable.Name] = "Revenue" });
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void GoalsOfManyReps_AreReadAtOnce()
    {
        Goal(ann, 5, 1000);
        for (var number = 0; number < 5; number++)
            Goal(host.Service.Coached("Rep" + number, mia), 5, 2000);
        host.Freeze(5, 5);
        host.Log.Clear();
        host.Freeze(5, 5, refreeze: true);

        // The first slice has one rep only, to count how much comes back.
        Assert.InRange(host.Log.Requests.Count(request => request is { Table: GoalTable.LogicalName, Kind: RequestKind.Read }), 1, 2);
        Assert.Equal([1000m, 2000m, 2000m, 2000m, 2000m, 2000m], Kept(5).Order());
    }

    /// <summary>The columns have a day and behave as instants: they hold the midnight of whoever entered them.</summary>
    [Fact]
    public void GoalOfAMonth_IsThatMonths_InWhateverZone()
    {
        host.Service.InZone(ann, Pacific);
        Goal(ann, 5, 1000, TimeSpan.FromHours(7));
        Goal(host.Service.Coached("Bob", mia), 5, 2000, TimeSpan.FromHours(-2));
        host.Freeze(4, 5);

        Assert.Equal([1000m, 2000m], Kept(5).Order());
        Assert.Empty(Kept(4));
    }

    [Fact]
    public void CurrentMonthOfAManager_HasItsAttainment()
    {
        Goal(ann, 6, 2200);
        host.Service.Win(host.Service.OpportunityOf(host.Service.NewAccount("Acme", ann).Reference(AccountTable.LogicalName), ann), Sales.Day(6, 5), 400);
        host.RunDay();

        // 2,200 for June's 22 working days, of which 8 have passed or pass today.
        Assert.Equal(0.5m, host.Service.ManagerMonth(mia, 6).Number<decimal>(ManagerMonthTable.KpiAttainment));
    }

    private void Goal(Guid rep, int month, decimal target, TimeSpan midnight = default)
    {
        host.Service.Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.Title] = "Goal",
            [GoalTable.GoalOwnerId] = rep.Reference(SystemUserTable.LogicalName),
            [GoalTable.MetricId] = metric.Reference(MetricTable.LogicalName),
            [GoalTable.GoalStartDate] = Sales.Day(month, 1) + midnight,
            [GoalTable.GoalEndDate] = Sales.Day(month + 1, 1).AddDays(-1) + midnight,
            [GoalTable.TargetMoney] = new Money(target),
        });
    }

    private IEnumerable<decimal> Kept(int month) => host.Service.RetrieveMultiple(new QueryExpression(RepMonthTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities
        .Where(row => row.Day(RepMonthTable.Month)?.Month == month)
        .Select(row => MonthValueJson.Read(row.Text(RepMonthTable.Values))["revenue"].Goal).OfType<decimal>();
}
