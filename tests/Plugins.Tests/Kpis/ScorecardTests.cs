using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Kpis;

public sealed class ScorecardTests : IDisposable
{
    private const int MostReadsOfOpening = 12;

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;

    public ScorecardTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Defaults_AreLoadedOnce_AndAllWork()
    {
        Assert.Equal(19, LoadedKpis());
        Assert.Equal(0, LoadedKpis());
        Assert.All(
            host.Scorecard(mia, ann).GetProperty("kpis").EnumerateArray().Select(kpi => kpi.GetProperty("code").GetString()!),
            code => Assert.Null(host.Service.Definition(code).Text(KpiDefinitionTable.Problem)));
    }

    [Fact]
    public void ChangedDefault_StaysChanged()
    {
        host.LoadDefaults();
        var revenue = host.Service.Definition("revenue");
        host.Service.Update(new Entity(revenue.LogicalName, revenue.Id) { [KpiDefinitionTable.Name] = "Turnover" });

        Assert.Equal(0, LoadedKpis());
        Assert.Equal("Turnover", host.Service.Definition("revenue").Text(KpiDefinitionTable.Name));
    }

    [Fact]
    public void WonAndLostDeals_AreOnTheScorecard()
    {
        host.LoadDefaults();
        var account = host.Service.NewAccount("Acme", ann).Reference(AccountTable.LogicalName);
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(6, 3), 1200);
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(6, 10), 800);
        host.Service.Lose(host.Service.OpportunityOf(account, ann), Sales.Day(6, 5));
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(5, 31), 500);

        var card = host.Scorecard(mia, ann);

        Assert.Equal(2000m, card.Actual("revenue"));
        Assert.Equal(1000m, card.Actual("average_deal"));
        Assert.Equal(2m / 3, card.Actual("win_rate"));
        Assert.Equal(500m, card.Kpi("revenue").Number("previous"));
        Assert.Equal(4m, card.Actual("new_opportunities"));
        Assert.Contains("coach_grossprofit_base", card.Kpi("gross_profit").GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_IsMetBySharesOfWorkingDays()
    {
        host.LoadDefaults();
        host.Service.Goal(ann, "revenue", 26400);
        var account = host.Service.NewAccount("Acme", ann).Reference(AccountTable.LogicalName);
        host.Service.Win(host.Service.OpportunityOf(account, ann), Sales.Day(6, 3), 1200);

        // June 2026 has 22 working days, eight of them up to Wednesday the tenth.
        var revenue = host.Scorecard(ann, ann).Kpi("revenue");

        Assert.Equal(2200m, revenue.Number("monthGoal"));
        Assert.Equal(800m, decimal.Round(revenue.Number("goal")!.Value, 10));
        Assert.Equal(1.5m, decimal.Round(revenue.Number("attainment")!.Value, 10));
    }

    [Fact]
    public void Calls_BelongToTheDaysOfTheRep()
    {
        host.LoadDefaults();
        host.Service.InZone(ann, 190);
        host.Service.Call(ann, new DateTime(2026, 5, 31, 18, 29, 0, DateTimeKind.Utc));
        host.Service.Call(ann, new DateTime(2026, 5, 31, 18, 30, 0, DateTimeKind.Utc));
        host.Service.Call(ann, new DateTime(2026, 6, 10, 11, 0, 0, DateTimeKind.Utc));

        var calls = host.Scorecard(mia, ann).Kpi("calls_made");

        Assert.Equal(2m, calls.Number("actual"));
        Assert.Equal(1m, calls.Number("previous"));
    }

    [Fact]
    public void Meeting_CountsWhenACustomerAttendedAndItIsPast()
    {
        host.LoadDefaults();
        var customer = host.Service.Contact().Reference(ContactTable.LogicalName);
        Meeting(new DateTime(2026, 6, 9, 9, 0, 0, DateTimeKind.Utc), customer);
        Meeting(new DateTime(2026, 6, 10, 15, 0, 0, DateTimeKind.Utc), customer);
        Meeting(new DateTime(2026, 6, 9, 11, 0, 0, DateTimeKind.Utc), mia.Reference(SystemUserTable.LogicalName));

        var card = host.Scorecard(mia, ann);

        Assert.Equal(1m, card.Actual("meetings_held"));
        Assert.Equal(1m, card.Actual("sales_calls"));
    }

    [Fact]
    public void OpeningAPlannedOneOnOne_TakesTwelveReadsAndOneWrite()
    {
        host.LoadDefaults();
        Assert.False(host.Freeze(12, 12, year: 2025));
        Assert.False(host.Freeze(1, 5));
        host.Service.OneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime.AddHours(2), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        host.Log.Clear();

        host.Start(mia, ann);

        var inner = host.Log.Requests.Where(request => request.Depth == 2).ToArray();
        Assert.InRange(inner.Count(request => request.Kind != RequestKind.Write), 1, MostReadsOfOpening);
        Assert.Equal(1, inner.Count(request => request.Kind == RequestKind.Write));
    }

    [Fact]
    public void FiftyDefinitionsOfTheSameSources_TakeNoMoreReads()
    {
        host.LoadDefaults();
        var before = Reads();
        for (var number = 0; number < 50; number++)
        {
            host.Service.Create(new Entity(KpiDefinitionTable.LogicalName)
            {
                [KpiDefinitionTable.Key] = $"extra{number}",
                [KpiDefinitionTable.Name] = $"Extra {number}",
                [KpiDefinitionTable.Calculation] = new OptionSetValue(KpiDefinitionTable.CalculationChoice.Aggregate),
                [KpiDefinitionTable.Table] = OpportunityTable.LogicalName,
                [KpiDefinitionTable.UserColumn] = OpportunityTable.ClosedOwner,
                [KpiDefinitionTable.DateColumn] = OpportunityTable.ActualCloseDate,
                [KpiDefinitionTable.Aggregate] = new OptionSetValue(number % 2 == 0 ? KpiDefinitionTable.AggregateChoice.Average : KpiDefinitionTable.AggregateChoice.Maximum),
                [KpiDefinitionTable.ValueColumn] = number % 3 == 0 ? OpportunityTable.ActualValueBase : OpportunityTable.EstimatedValueBase,
                [KpiDefinitionTable.Filter] = $"<filter><condition attribute='{OpportunityTable.StateCode}' operator='eq' value='{1 + (number % 2)}'/></filter>",
            });
        }

        Assert.Equal(before, Reads());
    }

    [Fact]
    public void Stranger_IsRefused()
    {
        host.LoadDefaults();
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Scorecard(host.Service.Coach("Zoe"), ann));
    }

    [Fact]
    public void Definition_ThatLooksIntoAConversation_IsNamedAndLeftOut()
    {
        host.LoadDefaults();
        var revenue = host.Service.Definition("revenue");
        host.Service.Update(new Entity(revenue.LogicalName, revenue.Id) { [KpiDefinitionTable.Table] = OneOnOneTable.LogicalName });

        var card = host.Scorecard(mia, ann);

        Assert.Contains("confidential", card.Kpi("revenue").GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("Revenue", card.Kpi("average_deal").GetProperty("reason").GetString() ?? "", StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(card.Actual("new_opportunities"));
    }

    private int Reads()
    {
        host.Log.Clear();
        host.Scorecard(mia, ann);
        return host.Log.Requests.Count(request => request.Depth == 2);
    }

    private void Meeting(DateTime endUtc, EntityReference attendee) => host.Service.Create(new Entity(AppointmentTable.LogicalName)
    {
        [AppointmentTable.Subject] = "Meeting",
        [AppointmentTable.OwnerId] = ann.Reference(SystemUserTable.LogicalName),
        [AppointmentTable.ScheduledStart] = endUtc.AddHours(-1),
        [AppointmentTable.ScheduledEnd] = endUtc,
        [AppointmentTable.RequiredAttendees] = new EntityCollection([new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.Partyid] = attendee }])
        {
            EntityName = ActivityPartyTable.LogicalName,
        },
    });

    private int LoadedKpis() => JsonDocument.Parse(host.LoadDefaults()).RootElement.GetProperty("kpis").GetArrayLength();
}
