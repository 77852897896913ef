using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Cadences;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.CustomApis;

public sealed class StartOneOnOneTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;

    public StartOneOnOneTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void PlannedOneNearby_IsOpenedForPreparation()
    {
        var planned = host.Service.OneOnOne(mia, ann, Now.AddHours(2), Weekly());
        var (opened, created) = Start(mia);

        Assert.Equal(planned, opened);
        Assert.False(created);
        Assert.Equal(OneOnOneTable.Status.Preparing, Row(opened).Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void PlannedOneTooFarAway_IsLeftAlone()
    {
        var planned = host.Service.OneOnOne(mia, ann, Now.AddDays(5), Weekly());
        var (opened, created) = Start(mia);

        Assert.NotEqual(planned, opened);
        Assert.True(created);
    }

    [Fact]
    public void NonePlanned_CreatesOneThatBothHave()
    {
        var (opened, created) = Start(mia);
        var row = Row(opened);

        Assert.True(created);
        Assert.Equal(mia, row.Lookup(OneOnOneTable.OwnerId));
        Assert.Equal($"{ann}|2026-06-10", row.Text(OneOnOneTable.Key));
        Assert.Equal(OneOnOneTable.Status.Preparing, row.Choice(OneOnOneTable.StatusCode));
        Assert.Equal(ann, host.As(ann).Retrieve(OneOnOneTable.LogicalName, opened, new ColumnSet(OneOnOneTable.Rep)).Lookup(OneOnOneTable.Rep));
    }

    [Fact]
    public void CreatedOne_HasAnAppointmentOfBoth()
    {
        var appointment = Row(Start(ann).Opened).Lookup(OneOnOneTable.Appointment)!.Value;
        var byRole = host.Service.PartiesOf(appointment);
        Assert.Equal([ann], byRole[5]);
        Assert.Equal([mia], byRole[7]);
    }

    [Fact]
    public void PressedAgain_ByEither_OpensTheSame()
    {
        var (first, _) = Start(mia);
        Assert.Equal((first, false), Start(mia));
        Assert.Equal((first, false), Start(ann));
    }

    [Fact]
    public void OneOfTodayMovedAway_DoesNotKeepTheNextFromBeginning()
    {
        var (first, _) = Start(mia);
        host.As(mia).Update(new Entity(OneOnOneTable.LogicalName, first) { [OneOnOneTable.ScheduledStart] = Now.AddDays(9) });
        var (second, created) = Start(mia);
        Assert.True(created);
        Assert.NotEqual(first, second);
        Assert.Equal((second, false), Start(ann));
    }

    [Fact]
    public void RepWithoutTheRole_IsToldSo()
    {
        var bob = host.Service.NewUser("Bob", mia);
        Faults.AssertRefused(RefusalCode.CadenceRoleMissing, () => host.Start(mia, bob));
    }

    [Fact]
    public void ManagerWithoutTheRole_IsToldSo()
    {
        var bob = host.Service.Coached("Bob", host.Service.NewUser("Zoe"));
        Faults.AssertRefused(RefusalCode.CadenceRoleMissing, () => host.Start(bob, bob));
    }

    [Fact]
    public async Task PressedByBothAtOnce_OpensTheSame()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(press => Task.Run(() => Start(press % 2 == 0 ? mia : ann))));
        Assert.Single(answers.Select(answer => answer.Opened).Distinct());
        Assert.Single(answers, answer => answer.Created);
    }

    [Fact]
    public void OneInProgress_IsOpenedAsItIs()
    {
        var running = host.Service.OneOnOne(mia, ann, Now.AddMinutes(-20), Weekly());
        host.Service.Begin(running);
        Assert.Equal((running, false), Start(ann));
        Assert.Equal(OneOnOneTable.Status.InProgress, Row(running).Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void Stranger_IsRefused_AndNothingIsWritten()
    {
        var zoe = host.Service.Coach("Zoe");
        host.Log.Clear();
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Start(zoe));
        Assert.DoesNotContain(host.Log.Requests, request => request is { Depth: > 1, Kind: RequestKind.Write });
        Assert.Empty(host.Service.RetrieveMultiple(new QueryExpression(OneOnOneTable.LogicalName)).Entities);
    }

    [Fact]
    public void FormerManager_OpensTheOneThatIsStillTheirs()
    {
        var planned = host.Service.OneOnOne(mia, ann, Now.AddHours(2), Weekly());
        var nora = host.Service.Coach("Nora");
        host.ChangeManager(ann, nora);
        Assert.Equal((planned, false), Start(mia));
    }

    /// <summary>It would be another's: the manager of now holds what is called ad hoc.</summary>
    [Fact]
    public void FormerManager_BeginsNoOther()
    {
        host.Service.OneOnOne(mia, ann, Now.AddDays(5), Weekly());
        var nora = host.Service.Coach("Nora");
        host.Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.ParentSystemUserId] = nora.Reference(SystemUserTable.LogicalName) });

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Start(mia));
        Assert.Single(host.Service.RetrieveMultiple(new QueryExpression(OneOnOneTable.LogicalName)).Entities);
    }

    [Fact]
    public void RepWithoutManager_IsToldSo()
    {
        var solo = host.Service.Coached("Solo", manager: null);
        Faults.AssertRefused(RefusalCode.RepHasNoManager, () => host.Start(solo, solo));
    }

    [Fact]
    public void NoSuchUser_IsRefused() => Faults.AssertRefused(RefusalCode.RowNotFound, () => host.Start(mia, Guid.NewGuid()));

    [Fact]
    public void PlannedOneWithTheShippedKpis_TakesTwelveReadsAndOneWrite()
    {
        host.LoadDefaults();
        host.Service.Execute(new OrganizationRequest("coach_FreezeMonths") { ["From"] = Sales.Day(1, 1).AddMonths(-1), ["To"] = Sales.Day(5, 1) });
        host.Service.OneOnOne(mia, ann, Now.AddHours(2), Weekly());
        host.Log.Clear();

        var (opened, _) = Start(mia);

        var inner = host.Log.Requests.Where(request => request.Depth > 1).ToList();
        Assert.True(inner.Count(request => request.Kind == RequestKind.Read) <= 12, string.Join(", ", inner.Select(request => $"{request.Message} {request.Table}")));
        Assert.Single(inner, request => request.Kind == RequestKind.Write);
        Assert.Contains("\"revenue\"", Row(opened).Text(OneOnOneTable.Scorecard), StringComparison.Ordinal);
        Assert.NotNull(Row(opened).Choice(OneOnOneTable.Depth));
    }

    [Fact]
    public void WithoutScorecard_ReadsNoNumbers()
    {
        host.Service.OneOnOne(mia, ann, Now.AddHours(2), Weekly());
        host.Log.Clear();
        var request = new OrganizationRequest("coach_StartOneOnOne") { ["Rep"] = ann.Reference(SystemUserTable.LogicalName), ["WithoutScorecard"] = true };
        var opened = ((EntityReference)host.As(mia).Execute(request)["OneOnOne"]).Id;

        Assert.Equal(3, host.Log.Requests.Count(one => one is { Depth: > 1, Kind: RequestKind.Read }));
        Assert.Null(Row(opened).Text(OneOnOneTable.Scorecard));
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Guid Weekly() => host.Service.Cadence(mia, ann, FrequencyChoice.Weekly);

    private (Guid Opened, bool Created) Start(Guid caller) => host.Start(caller, ann);

    private Entity Row(Guid one) => host.Service.Retrieve(OneOnOneTable.LogicalName, one, new ColumnSet(true));
}
