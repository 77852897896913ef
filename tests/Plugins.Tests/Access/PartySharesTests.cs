using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access;

public sealed class PartySharesTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid bob;

    public PartySharesTests()
    {
        host.LoadDefaults();
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        bob = Service.Coached("Bob", mia);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(CoachingProfileTable.LogicalName)]
    [InlineData(DevelopmentPlanTable.LogicalName)]
    public void WhatTheRepWrites_IsReadByTheManager_AndByNoOtherRep(string table)
    {
        var row = Write(ann, table);
        Assert.True(host.Reads(mia, table, row));
        Assert.False(host.Reads(bob, table, row));
    }

    [Theory]
    [InlineData(PraiseTable.LogicalName)]
    [InlineData(CustomerVoiceTable.LogicalName)]
    [InlineData(KpiGoalTable.LogicalName)]
    [InlineData(SkillAuditTable.LogicalName)]
    [InlineData(FocusTable.LogicalName)]
    public void WhatTheManagerWrites_IsReadByTheRep_AndByNoOtherRep(string table)
    {
        var row = Write(mia, table);
        Assert.True(host.Reads(ann, table, row));
        Assert.False(host.Reads(bob, table, row));
    }

    [Fact]
    public void Rep_AcknowledgesAGoal_ButCannotRewritePraise()
    {
        host.As(ann).Update(new Entity(KpiGoalTable.LogicalName, Write(mia, KpiGoalTable.LogicalName)) { [KpiGoalTable.AcknowledgedOn] = host.Clock.GetUtcNow().UtcDateTime });
        ExpectedFault.Of(
            ErrorCode.PrivilegeDenied,
            () => host.As(ann).Update(new Entity(PraiseTable.LogicalName, Write(mia, PraiseTable.LogicalName)) { [PraiseTable.Text] = "better" }));
    }

    [Fact]
    public void GoalOfASharedPlan_IsReadByTheManager_Too()
    {
        var plan = Write(ann, DevelopmentPlanTable.LogicalName);
        var goal = host.As(ann).Create(new Entity(DevelopmentGoalTable.LogicalName)
        {
            [DevelopmentGoalTable.Title] = "Listen",
            [DevelopmentGoalTable.Plan] = plan.Reference(DevelopmentPlanTable.LogicalName),
        });
        Assert.True(host.Reads(mia, DevelopmentGoalTable.LogicalName, goal));
    }

    [Fact]
    public void ManagerWithoutTheRole_IsGivenNothing_AndTheRowIsKept()
    {
        var max = Service.NewUser("Max");
        var cid = Service.Coached("Cid", max);
        Assert.True(host.Reads(cid, DevelopmentPlanTable.LogicalName, Write(cid, DevelopmentPlanTable.LogicalName, about: cid)));
        Assert.DoesNotContain(Service.All(PrincipalObjectAccessTable.LogicalName), share => (Guid)share[PrincipalObjectAccessTable.Principalid] == max);
        var dan = Service.Coached("Dan", null);
        Assert.True(host.Reads(dan, DevelopmentPlanTable.LogicalName, Write(dan, DevelopmentPlanTable.LogicalName, about: dan)));
    }

    [Fact]
    public void NewManager_ReadsWhatThereIs_TheFormerOneNoLongerReadsTheRepsOwnWords()
    {
        var next = Service.Coach("Nia");
        var profile = Write(ann, CoachingProfileTable.LogicalName);
        var praise = Write(mia, PraiseTable.LogicalName);
        Assert.False(new PartyShares(host.As(KnownRows.SystemUser)).HandOver(ann, mia, next, () => true));

        Assert.True(host.Reads(next, CoachingProfileTable.LogicalName, profile));
        Assert.True(host.Reads(next, PraiseTable.LogicalName, praise));
        Assert.False(host.Reads(mia, CoachingProfileTable.LogicalName, profile));
        Assert.True(host.Reads(mia, PraiseTable.LogicalName, praise));
    }

    [Fact]
    public void ManagerInBetween_ReadsNothingOfAnothersAnyMore()
    {
        var next = Service.Coach("Nia");
        var praise = Write(mia, PraiseTable.LogicalName);
        var shares = new PartyShares(host.As(KnownRows.SystemUser));
        shares.HandOver(ann, mia, next, () => true);
        shares.HandOver(ann, next, mia, () => true);
        Assert.False(host.Reads(next, PraiseTable.LogicalName, praise));
        Assert.True(host.Reads(mia, PraiseTable.LogicalName, praise));

        shares.HandOver(ann, mia, next, () => true);
        Assert.True(host.Reads(next, PraiseTable.LogicalName, praise));
    }

    [Fact]
    public void HandoverThatStops_GoesOnWhereItStopped_AndThenWritesNothing()
    {
        var next = Service.Coach("Nia");
        var rows = Enumerable.Range(0, 4).Select(_ => Write(mia, PraiseTable.LogicalName)).ToList();
        var shares = new PartyShares(host.As(KnownRows.SystemUser));
        var left = 2;
        Assert.True(shares.HandOver(ann, mia, next, () => left-- > 0));
        Assert.Equal(2, rows.Count(row => host.Reads(next, PraiseTable.LogicalName, row)));

        Assert.False(shares.HandOver(ann, mia, next, () => true));
        Assert.All(rows, row => Assert.True(host.Reads(next, PraiseTable.LogicalName, row)));

        host.Log.Clear();
        Assert.False(shares.HandOver(ann, mia, next, () => true));
        Assert.Equal(0, host.Log.Writes);
    }

    private Guid Write(Guid author, string table, Guid? about = null) => host.As(author).Create(Service.About(about ?? ann, table));
}
