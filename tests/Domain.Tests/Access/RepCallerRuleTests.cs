using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Access;

public sealed class RepCallerRuleTests
{
    private static readonly Guid Rep = Guid.NewGuid();
    private static readonly Guid Manager = Guid.NewGuid();
    private static readonly Guid Director = Guid.NewGuid();
    private static readonly Guid[] Chain = [Manager, Director];

    [Fact]
    public void TheRep_IsSelf() => Assert.Equal(RepCaller.Self, RepCallerRule.Of(Rep, Rep, Chain, holdsLeaderRole: false));

    [Fact]
    public void TheDirectManager_IsManager_EvenAsALeader() =>
        Assert.Equal(RepCaller.Manager, RepCallerRule.Of(Manager, Rep, Chain, holdsLeaderRole: true));

    [Fact]
    public void SomebodyHigherInTheChain_NeedsTheRole()
    {
        Assert.Equal(RepCaller.Leader, RepCallerRule.Of(Director, Rep, Chain, holdsLeaderRole: true));
        Assert.Equal(RepCaller.None, RepCallerRule.Of(Director, Rep, Chain, holdsLeaderRole: false));
    }

    [Fact]
    public void TheRoleAlone_IsNotEnough() =>
        Assert.Equal(RepCaller.None, RepCallerRule.Of(Guid.NewGuid(), Rep, Chain, holdsLeaderRole: true));

    [Fact]
    public void Stranger_IsRefusedEverywhere()
    {
        var refusal = RepCallerRule.Check(RepCaller.None, "Ann Lee", RepCaller.Self, RepCaller.Manager, RepCaller.Leader);
        Assert.Equal(RefusalCode.CallerNotAllowed, refusal!.Code);
        Assert.Contains("Ann Lee", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Leader_IsRefusedWhereOnlyThePairMayAct()
    {
        Assert.NotNull(RepCallerRule.Check(RepCaller.Leader, "Ann Lee", RepCaller.Self, RepCaller.Manager));
        Assert.Null(RepCallerRule.Check(RepCaller.Self, "Ann Lee", RepCaller.Self, RepCaller.Manager));
    }
}
