using CrmCoaching.Data;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Kpis;

public sealed class FreezeMonthsTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly EntityReference account;

    public FreezeMonthsTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        account = host.Service.NewAccount("Acme", ann).Reference(AccountTable.LogicalName);
        host.LoadDefaults();
        host.Service.Goal(ann, "revenue", 12000);
        Win(4, 20, 700);
        Win(5, 31, 500);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void EndedMonths_AreKept_WithActualAndGoal()
    {
        Assert.False(host.Freeze(4, 5));

        var may = Month(5);
        var revenue = MonthValueJson.Read(may.Text(RepMonthTable.Values))["revenue"];
        Assert.Equal(500m, revenue.Actual.Value);
        Assert.Equal(1000m, revenue.Goal);
        Assert.True(may.Number<bool>(RepMonthTable.IsFrozen));
        Assert.Equal(mia, may.Lookup(RepMonthTable.OwnerId));
    }

    /// <summary>Who may do anything plans 1:1s without the role of a manager, and needs the months for their scorecards.</summary>
    [Fact]
    public void MonthOfARepWhomAnAdministratorManages_IsKept()
    {
        var zed = host.Service.Coached("Zed", KnownRows.Administrator);
        host.Freeze(5, 5);

        Assert.Equal(KnownRows.Administrator, host.Service.RetrieveMultiple(Months()).Entities.Single(row => row.Lookup(RepMonthTable.Rep) == zed).Lookup(RepMonthTable.OwnerId));
    }

    [Fact]
    public void Rep_ReadsTheirOwnMonths()
    {
        host.Freeze(4, 5);

        Assert.Equal(2, host.As(ann).RetrieveMultiple(Months()).Entities.Count);
    }

    [Fact]
    public void SecondTime_WritesNothingToTheMonths()
    {
        host.Freeze(4, 5);
        host.Log.Clear();
        host.Freeze(4, 5);

        Assert.DoesNotContain(host.Log.Requests, request => request.Table == RepMonthTable.LogicalName && request.Kind == RequestKind.Write);
    }

    [Fact]
    public void LateBooking_WaitsForARefreeze()
    {
        host.Freeze(4, 5);
        Win(5, 30, 250);

        host.Freeze(4, 5);
        Assert.Equal(500m, Revenue(5));
        host.Freeze(4, 5, refreeze: true);
        Assert.Equal(750m, Revenue(5));
    }

    [Fact]
    public void MonthThatJustEnded_StaysOpenForFiveDays()
    {
        host.Clock.Set(new DateTimeOffset(2026, 6, 5, 12, 0, 0, TimeSpan.Zero));
        host.Freeze(4, 5);
        Assert.False(Month(5).Number<bool>(RepMonthTable.IsFrozen));
        Win(5, 30, 250);

        host.Clock.Set(new DateTimeOffset(2026, 6, 6, 12, 0, 0, TimeSpan.Zero));
        host.Freeze(4, 5);
        Assert.True(Month(5).Number<bool>(RepMonthTable.IsFrozen));
        Assert.Equal(750m, Revenue(5));
    }

    [Fact]
    public void CurrentMonth_IsNotRecorded()
    {
        host.Freeze(6, 7);

        Assert.Empty(host.Service.RetrieveMultiple(Months()).Entities);
    }

    [Fact]
    public void Coverage_IsKeptAsItStoodWhenTheMonthEnded()
    {
        host.Service.OpportunityOf(account, ann, row =>
        {
            row[OpportunityTable.EstimatedValue] = new Money(6000);
            row[OpportunityTable.EstimatedCloseDate] = Sales.Day(7, 1);
        });
        host.Clock.Set(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        host.Freeze(5, 5);
        var atTheEnd = MonthValueJson.Read(Month(5).Text(RepMonthTable.Values))["pipeline_coverage"].Actual.Value;
        host.Clock.Set(new DateTimeOffset(2026, 6, 10, 12, 0, 0, TimeSpan.Zero));
        host.Freeze(5, 5);

        Assert.True(atTheEnd > 0);
        Assert.Equal(atTheEnd, MonthValueJson.Read(Month(5).Text(RepMonthTable.Values))["pipeline_coverage"].Actual.Value);
    }

    [Fact]
    public void Manager_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () =>
        host.As(mia).Execute(new OrganizationRequest("coach_FreezeMonths") { ["From"] = Sales.Day(4, 1), ["To"] = Sales.Day(5, 1) }));

    [Fact]
    public void MonthsInTheWrongOrder_AreRefused() => Faults.AssertRefused(RefusalCode.InputInvalid, () => host.Freeze(5, 4));

    [Theory]
    [InlineData(-300, -300)]
    [InlineData(-21, 0)]
    public void PeriodThatIsASlip_IsRefused(int fromYears, int toYears) => Faults.AssertRefused(RefusalCode.InputInvalid, () =>
        host.Service.Execute(new OrganizationRequest("coach_FreezeMonths") { ["From"] = Sales.Day(4, 1).AddYears(fromYears), ["To"] = Sales.Day(5, 1).AddYears(toYears) }));

    private void Win(int month, int day, decimal value) => host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(month, day), value);

    private decimal? Revenue(int month) => MonthValueJson.Read(Month(month).Text(RepMonthTable.Values))["revenue"].Actual.Value;

    private Entity Month(int month) => host.Service.RetrieveMultiple(Months()).Entities
        .Single(row => row.Lookup(RepMonthTable.Rep) == ann && row.Day(RepMonthTable.Month)?.Month == month);

    private static QueryExpression Months() => new(RepMonthTable.LogicalName) { ColumnSet = new ColumnSet(true) };
}
