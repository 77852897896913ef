using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Cadences;

public sealed class CadenceCheckTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;

    public CadenceCheckTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Defaults_AreThoseOfTheSettings_AndTheManagerOwnsIt()
    {
        var row = Service.Row(CadenceTable.LogicalName, host.As(mia).WeeklyCadence(mia, ann));
        Assert.Equal(30, row.Number<int>(CadenceTable.DurationMinutes));
        Assert.Equal(15, row.Number<int>(CadenceTable.BufferMinutes));
        Assert.Equal(mia, row.Lookup(CadenceTable.OwnerId));
        Assert.Equal("Ann Test", row.Text(CadenceTable.Name));
    }

    [Fact]
    public void SecondOfAPair_IsRefusedInPlainWords()
    {
        host.As(mia).WeeklyCadence(mia, ann);
        var text = Faults.AssertRefused(RefusalCode.CadenceExists, () => host.As(mia).WeeklyCadence(mia, ann));
        Assert.Contains("Cadence of Ann Test", text, StringComparison.Ordinal);
    }

    [Fact]
    public void OneThatComesBackBesideAnother_IsRefusedInPlainWords()
    {
        var first = host.As(mia).WeeklyCadence(mia, ann);
        Service.SetState(first, isActive: false);
        host.As(mia).WeeklyCadence(mia, ann);
        Faults.AssertRefused(RefusalCode.CadenceExists, () => host.As(mia).SetState(first, isActive: true));
    }

    [Fact]
    public async Task TwoAtOnce_MakeOne_AndTheOtherIsToldWhy()
    {
        var faults = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Record.Exception(() => host.As(mia).WeeklyCadence(mia, ann)))));
        Assert.Single(faults, fault => fault is null);
        Assert.All(faults.OfType<Exception>(), fault => Assert.Contains("deactivate it first", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void OtherManager_PlansNothingInTheManagersName()
    {
        var zoe = Service.Coach("Zoe");
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(zoe).WeeklyCadence(mia, ann, row => row.Attributes.Remove(CadenceTable.OwnerId)));
    }

    [Fact]
    public void SenselessLengthOrFirstDay_IsRefused()
    {
        Faults.AssertRefused(RefusalCode.CadenceTimeInvalid, () => Service.WeeklyCadence(mia, ann, row => row[CadenceTable.StartsOn] = new DateTime(9999, 12, 30)));
        Faults.AssertRefused(RefusalCode.CadenceTimeInvalid, () => Service.WeeklyCadence(mia, ann, row => row[CadenceTable.StartTime] = 1430));
    }

    [Fact]
    public void ManagerOfSomebodyElse_IsRefused()
    {
        var zoe = Service.Coach("Zoe");
        Faults.AssertRefused(RefusalCode.CadenceManagerMismatch, () => Service.WeeklyCadence(zoe, ann));
    }

    [Fact]
    public void ManagerWithoutTheRole_IsRefused()
    {
        var zoe = Service.NewUser("Zoe");
        var bob = Service.Coached("Bob", zoe);
        Faults.AssertRefused(RefusalCode.CadenceRoleMissing, () => Service.WeeklyCadence(zoe, bob));
    }

    [Fact]
    public void RepWithoutTheRole_IsRefused()
    {
        var bob = Service.NewUser("Bob", mia);
        Faults.AssertRefused(RefusalCode.CadenceRoleMissing, () => Service.WeeklyCadence(mia, bob));
    }

    [Fact]
    public void UnknownZone_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CadenceZoneUnknown, () => Service.WeeklyCadence(mia, ann, row => row[CadenceTable.TimeZoneCode] = 13));

    [Fact]
    public void Weekend_IsRefused() => Faults.AssertRefused(
        RefusalCode.CadenceNotAWorkday, () => Service.WeeklyCadence(mia, ann, row => row[CadenceTable.Weekday] = new OptionSetValue(WeekdayChoice.Sunday)));

    [Fact]
    public void MeetingPastMidnight_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CadenceTimeInvalid, () => Service.WeeklyCadence(mia, ann, row => row[CadenceTable.StartTime] = 1410));

    [Fact]
    public void AnotherFrequency_WithoutReason_IsRefused_AndNothingIsWritten()
    {
        Faults.AssertRefused(RefusalCode.CadenceOverrideWithoutReason, () => Service.WeeklyCadence(mia, ann, row => row.Attributes.Remove(CadenceTable.OverrideReason)));
        Assert.Empty(Service.OneOnOnesOf(Guid.Empty));
    }

    [Fact]
    public void RecommendedFrequency_IsNotedOnSave_AndNeedsNoReason()
    {
        // A team without wins: every two weeks.
        var row = Service.Row(CadenceTable.LogicalName, Service.WeeklyCadence(mia, ann, one => one[CadenceTable.Frequency] = new OptionSetValue(FrequencyChoice.EveryTwoWeeks)));
        Assert.Equal(FrequencyChoice.EveryTwoWeeks, row.Choice(CadenceTable.RecommendedFrequency));
        Assert.Null(row.Choice(CadenceTable.OverrideReason));
    }

    [Fact]
    public void OverrideReason_IsKeptBesideTheRecommendation()
    {
        var row = Service.Row(CadenceTable.LogicalName, Service.WeeklyCadence(mia, ann));
        Assert.Equal(FrequencyChoice.EveryTwoWeeks, row.Choice(CadenceTable.RecommendedFrequency));
        Assert.Equal(CadenceTable.OverrideReasonChoice.TheRepsWish, row.Choice(CadenceTable.OverrideReason));
    }

    [Fact]
    public void Recommendation_FollowsTheTeamsWins()
    {
        var account = Service.NewAccount("Acme").Reference(AccountTable.LogicalName);
        for (var win = 0; win < 5; win++)
            Service.Win(Service.OpportunityOf(account, ann), Sales.Day(6, 10));

        // Created and won on one day.
        var row = Service.Row(CadenceTable.LogicalName, Service.WeeklyCadence(mia, ann));
        Assert.Equal(FrequencyChoice.Weekly, row.Choice(CadenceTable.RecommendedFrequency));
    }

    [Fact]
    public void WinsOfMoreThanAYearAgo_DoNotCount()
    {
        var account = Service.NewAccount("Acme").Reference(AccountTable.LogicalName);
        for (var win = 0; win < 5; win++)
            Service.Win(Service.OpportunityOf(account, ann), Sales.Day(6, 10).AddYears(-1).AddDays(-win - 1));

        // So the team is one without wins.
        var row = Service.Row(CadenceTable.LogicalName, Service.WeeklyCadence(mia, ann));
        Assert.Equal(FrequencyChoice.EveryTwoWeeks, row.Choice(CadenceTable.RecommendedFrequency));
    }

    [Fact]
    public void OtherFrequency_IsRefused() => Faults.AssertRefused(
        RefusalCode.CadenceIncomplete,
        () => Service.WeeklyCadence(mia, ann, row => row[CadenceTable.Frequency] = new OptionSetValue(FrequencyChoice.Monthly + 1)));

    [Fact]
    public void RefusedChange_LeavesTheOneOnOnesAlone()
    {
        var cadence = Service.WeeklyCadence(mia, ann);
        Faults.AssertRefused(RefusalCode.CadenceTimeInvalid, () => Service.ChangeCadence(cadence, CadenceTable.StartTime, 1439));
        Assert.Equal(4, Service.OneOnOnesOf(cadence, OneOnOneTable.Status.Planned).Count);
    }
}
