using CrmCoaching.Data;
using CrmCoaching.Data.Effectiveness;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Effectiveness;

public sealed class ManagerMonthRefreshingTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid bob;

    public ManagerMonthRefreshingTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        bob = host.Service.Coached("Bob", mia);
        host.LoadDefaults();
        host.Service.Cadence(mia, ann, FrequencyChoice.Weekly);
        host.Service.Cadence(mia, bob, FrequencyChoice.EveryTwoWeeks);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void CurrentMonth_IsKeptAsItStands()
    {
        var meeting = Held(ann, 3, row =>
        {
            row[OneOnOneTable.AgendaSubmittedOn] = Sales.Day(6, 1);
            row[OneOnOneTable.CoachingMinutes] = 21;
            row[OneOnOneTable.StatusMinutes] = 9;
            row[OneOnOneTable.PracticeScore] = 80m;
            row[OneOnOneTable.RepConfirmedOn] = Sales.Day(6, 3);
        });
        Held(ann, 8);
        host.Service.Promised(meeting, ann, Sales.Day(6, 9), kept: true);
        host.Service.Promised(meeting, mia, Sales.Day(6, 9), kept: false);
        host.RunDay();

        var june = host.Service.ManagerMonth(mia, 6);
        Assert.Equal(mia, june.Lookup(ManagerMonthTable.OwnerId));
        Assert.False(june.Number<bool>(ManagerMonthTable.IsFrozen));
        Assert.Equal((2, 2, 2), (june.Number<int>(ManagerMonthTable.Reps), june.Number<int>(ManagerMonthTable.Expected), june.Number<int>(ManagerMonthTable.HeldInTime)));
        Assert.Equal(0.5m, june.Number<decimal>(ManagerMonthTable.Adherence));
        Assert.Equal(0.5m, june.Number<decimal>(ManagerMonthTable.Coverage));
        Assert.Equal(0.5m, june.Number<decimal>(ManagerMonthTable.AgendaInAdvance));
        Assert.Equal(0.7m, june.Number<decimal>(ManagerMonthTable.CoachingShare));
        Assert.Equal(80m, june.Number<decimal>(ManagerMonthTable.PracticeScore));
        Assert.Equal((2, 1), (june.Number<int>(ManagerMonthTable.Reported), june.Number<int>(ManagerMonthTable.Confirmed)));
        Assert.Equal((1m, 0m), (june.Number<decimal>(ManagerMonthTable.KeptByReps), june.Number<decimal>(ManagerMonthTable.KeptByManager)));
    }

    [Fact]
    public void SecondRun_WritesNothing()
    {
        Held(ann, 3);
        host.RunDay();

        Assert.Equal(0, host.RunDay()["ManagerMonthRefreshing"]);
    }

    [Fact]
    public void ChangedFact_WritesTheChangedColumnsAlone()
    {
        Held(ann, 3);
        host.RunDay();
        Held(bob, 9);
        host.Log.Clear();
        Assert.Equal(1, host.RunDay()["ManagerMonthRefreshing"]);

        var june = host.Service.ManagerMonth(mia, 6);
        Assert.Equal(1m, june.Number<decimal>(ManagerMonthTable.Coverage));
        Assert.Single(host.Log.Requests, request => request is { Kind: RequestKind.Write, Table: ManagerMonthTable.LogicalName });
    }

    [Fact]
    public void EndedMonth_FreezesFiveDaysLater()
    {
        Held(ann, 3);
        host.RunDay();
        host.Clock.Set(new DateTimeOffset(2026, 7, 5, 12, 0, 0, TimeSpan.Zero));
        Held(ann, 24);
        host.RunDay();
        Assert.Equal((2, false), (Held(6), Frozen(6)));

        host.Clock.Set(new DateTimeOffset(2026, 7, 6, 12, 0, 0, TimeSpan.Zero));
        host.RunDay();
        Held(ann, 29);
        host.RunDay();
        Assert.Equal((2, true), (Held(6), Frozen(6)));
        Assert.False(Frozen(7));
    }

    [Fact]
    public void MonthsBeforeTheFirstRun_AreKeptWhereThereWasCoaching()
    {
        host.Service.Held(mia, ann, Sales.Day(3, 10));
        host.RunDay();

        Assert.Equal([3, 6], host.Service.ManagerMonths().Select(row => row.Day(ManagerMonthTable.Month)!.Value.Month).Order());
        Assert.True(Frozen(3));
    }

    [Fact]
    public void RepWhoMovedAway_LeavesTheCreditWithTheManagerOfTheOneOnOne()
    {
        var nora = host.Service.Coach("Nora");
        Held(ann, 3);
        host.RunDay();
        host.ChangeManager(ann, nora);
        host.RunDay();

        Assert.Equal(1, Held(6));
        Assert.Equal(0, host.Service.ManagerMonth(nora, 6).Number<int>(ManagerMonthTable.Held));
    }

    [Fact]
    public void RepWhoMovesOnTheFirst_StaysInTheTeamOfTheMonthBefore()
    {
        var nora = host.Service.Coach("Nora");
        host.Clock.Set(new DateTimeOffset(2026, 6, 30, 12, 0, 0, TimeSpan.Zero));
        Held(ann, 3);
        host.RunDay();
        host.Clock.Set(new DateTimeOffset(2026, 7, 2, 12, 0, 0, TimeSpan.Zero));
        foreach (var rep in new[] { ann, bob })
            host.ChangeManager(rep, nora);
        host.RunDay();

        var june = host.Service.ManagerMonth(mia, 6);
        Assert.Equal((2, 0.5m), (june.Number<int>(ManagerMonthTable.Reps), june.Number<decimal>(ManagerMonthTable.Coverage)));
        Assert.DoesNotContain(host.Service.ManagerMonths(), row => row.Lookup(ManagerMonthTable.Manager) == nora && row.Day(ManagerMonthTable.Month)?.Month == 6);
        Assert.Equal(2, host.Service.ManagerMonth(nora, 7).Number<int>(ManagerMonthTable.Reps));
        Assert.Equal(0, host.RunDay()["ManagerMonthRefreshing"]);
    }

    [Fact]
    public void MonthBeforeARepCame_IsNobodys()
    {
        host.Service.Held(mia, ann, Sales.Day(5, 6));
        Win(ann, Sales.Day(5, 20), 500);
        host.RunDay();

        Assert.Equal(500m, host.Service.ManagerMonth(mia, 5).Amount(ManagerMonthTable.Productivity));
    }

    [Fact]
    public void Comparison_IsKeptUnrounded_AlsoWhereItSaysNothing()
    {
        host.Service.Goal(ann, "revenue", 12000);
        host.Service.Held(mia, ann, Sales.Day(5, 6));
        host.Service.Held(mia, ann, Sales.Day(5, 20));
        Win(ann, Sales.Day(4, 20), 100);
        Win(ann, Sales.Day(5, 20), 1000m / 3);
        host.RunDay();

        var june = host.Service.ManagerMonth(mia, 6);
        var kept = ComparisonJson.Read(june.Text(ManagerMonthTable.Comparison)).Attainment;
        Assert.Equal((1, 1, 1, 0.1), (kept.First, kept.Second, kept.Subjects, kept.SecondSum));
        Assert.Equal(0.33333, kept.FirstSum, 5);
        Assert.Null(june.Number<decimal>(ManagerMonthTable.CoachedAttainment));
    }

    [Fact]
    public void KpiAttainmentOfTheCurrentMonth_IsToDate()
    {
        host.Service.Goal(ann, "revenue", 12000);
        Win(ann, Sales.Day(6, 5), 400);
        host.RunDay();

        // 1,000 for June's 22 working days, of which 8 have passed or pass today.
        var june = host.Service.ManagerMonth(mia, 6);
        Assert.Equal(1.1m, june.Number<decimal>(ManagerMonthTable.KpiAttainment));
        Assert.Equal(200m, june.Amount(ManagerMonthTable.Productivity));
    }

    /// <summary>Eight of June's 22 working days are over: 1.6 of the weekly 1:1s that the standard asks for, so one with each rep.</summary>
    [Fact]
    public void Standard_SaysWhatIsExpected_AlsoWithoutCadence()
    {
        host.Service.Create(new Entity(StandardTable.LogicalName)
        {
            [StandardTable.Name] = "Everybody",
            [StandardTable.Frequency] = new OptionSetValue(FrequencyChoice.Weekly),
            [StandardTable.OtherActivities] = 9,
            [StandardTable.From] = Sales.Day(1, 1),
        });
        host.Service.Coached("Cid", mia);
        Held(ann, 3);
        host.RunDay();

        var june = host.Service.ManagerMonth(mia, 6);
        Assert.Equal(0.3333m, june.Number<decimal>(ManagerMonthTable.Coverage));
        Assert.Equal(9, june.Number<int>(ManagerMonthTable.OtherActivitiesExpected));
    }

    private void Win(Guid rep, DateTime day, decimal value) =>
        host.Service.Win(host.Service.OpportunityOf(host.Service.NewAccount("Acme", rep).Reference(AccountTable.LogicalName), rep), day, value);

    private Guid Held(Guid rep, int day, Action<Entity>? more = null) => host.Service.Held(mia, rep, Sales.Day(6, day), more);

    private int? Held(int month) => host.Service.ManagerMonth(mia, month).Number<int>(ManagerMonthTable.Held);

    private bool? Frozen(int month) => host.Service.ManagerMonth(mia, month).Number<bool>(ManagerMonthTable.IsFrozen);
}
