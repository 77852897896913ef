using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Effectiveness;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Plugins.Tests.Maintenance;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.Effectiveness;

public sealed class GetEffectivenessTests : IDisposable
{
    private const int MostReads = 5;
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid lea;
    private readonly Guid mia;
    private readonly Guid stranger;
    private readonly Guid ann;

    public GetEffectivenessTests()
    {
        lea = host.Service.Leading("Lea");
        mia = Manager("Mia", lea);
        for (var number = 1; number < 6; number++)
            Manager("Peer" + number, lea);
        stranger = Manager("Stranger", null);
        ann = host.Service.Coached("Ann", mia);
        host.LoadDefaults();
        host.Service.Held(mia, ann, Sales.Day(6, 3));
        host.RunDay();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Leader_SeesTheManagersBelowByName()
    {
        var managers = Facts(lea).GetProperty("managers").EnumerateArray().Select(one => one.GetProperty("name").GetString()!).ToList();

        Assert.Equal(6, managers.Count);
        Assert.Contains("Mia Test", managers);
        Assert.DoesNotContain("Stranger Test", managers);
    }

    [Fact]
    public void LeaderFurtherUp_SeesThemToo()
    {
        var top = host.Service.Leading("Top");
        host.ChangeManager(lea, top);

        Assert.Equal(6, Facts(top).GetProperty("managers").GetArrayLength());
    }

    [Fact]
    public void Manager_SeesOwnMonthsAndUnnamedPeers()
    {
        var text = Facts(mia).GetRawText();
        var month = Facts(mia).GetProperty("managers").EnumerateArray().Single().GetProperty("months").EnumerateArray().Single();

        Assert.Equal(0.5m, month.GetProperty("values").Number("coverage"));
        Assert.DoesNotContain("Peer", text, StringComparison.Ordinal);
        var place = month.GetProperty("places").GetProperty("coverage");
        Assert.Equal((1, 6), (place.GetProperty("place").GetInt32(), place.GetProperty("of").GetInt32()));
        Assert.Equal([0m, 0m, 0m, 0m, 0m], place.GetProperty("others").EnumerateArray().Select(value => value.GetDecimal()));
    }

    [Fact]
    public void ManagerWithTooFewPeers_SeesNoPlaces()
    {
        host.Setting("coach_FewestPeers", "7");

        var month = Facts(mia).GetProperty("managers")[0].GetProperty("months")[0];
        Assert.Empty(month.GetProperty("places").EnumerateObject());
    }

    [Fact]
    public void Leader_SeesNoPlacesOfOthers() =>
        Assert.DoesNotContain("places", Facts(lea).GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void Leader_SeesTheManagersTogether_WhereEachAloneSaysNothing()
    {
        Compare(mia, new DealPairs(4, 4, 1));
        Compare(host.Service.ManagerMonths().Select(row => row.Lookup(ManagerMonthTable.Manager)!.Value).First(one => one != mia && one != stranger), new DealPairs(6, 5, 2));
        Compare(stranger, new DealPairs(100, 0, 100));

        var pooled = Facts(lea).GetProperty("pooled").EnumerateArray().Single();
        Assert.Equal(("2026-06", 2), (pooled.GetProperty("month").GetString(), pooled.GetProperty("managers").GetInt32()));
        Assert.Equal((10m, 0.6m, 0.170523m), (pooled.GetProperty("values").Number("dealCount"), pooled.GetProperty("values").Number("dealEffect"), pooled.GetProperty("values").Number("dealEffectLow")));
        Assert.False(Facts(mia).TryGetProperty("pooled", out _));
    }

    [Fact]
    public void PeriodBeforeAllTime_IsRefused() =>
        Faults.AssertRefused(RefusalCode.EffectivenessPeriodInvalid, () => host.Effectiveness(mia, Sales.Day(6, 1).AddYears(-300), Sales.Day(6, 1).AddYears(-300)));

    [Fact]
    public void Rep_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Facts(ann));

    [Fact]
    public void PeriodInTheWrongOrder_IsRefused() =>
        Faults.AssertRefused(RefusalCode.EffectivenessPeriodInvalid, () => host.Effectiveness(mia, Sales.Day(6, 1), Sales.Day(5, 31)));

    [Fact]
    public void PeriodTooLong_IsRefused() =>
        Faults.AssertRefused(RefusalCode.EffectivenessPeriodInvalid, () => host.Effectiveness(mia, Sales.Day(6, 1).AddYears(-3), Sales.Day(6, 1)));

    [Fact]
    public void Answer_TakesFewReads()
    {
        host.Log.Clear();
        Facts(lea);

        Assert.InRange(host.Log.Requests.Count(request => request is { Depth: > 1, Kind: not RequestKind.Write }), 1, MostReads);
    }

    private void Compare(Guid manager, DealPairs pairs) => host.Service.Update(new Microsoft.Xrm.Sdk.Entity(ManagerMonthTable.LogicalName, host.Service.ManagerMonth(manager, 6).Id)
    {
        [ManagerMonthTable.Comparison] = ComparisonJson.Write(Comparison.Empty with { Deals = pairs }),
    });

    private JsonElement Facts(Guid caller) => host.Effectiveness(caller, Sales.Day(6, 1), Sales.Day(6, 30));

    private Guid Manager(string name, Guid? leader)
    {
        var manager = host.Service.Coach(name, leader);
        host.Service.Coached("Rep" + name, manager);
        return manager;
    }
}
