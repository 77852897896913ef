using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Development;

public sealed class EntryRuleTests
{
    private static readonly LocalDate Today = new(2026, 6, 10);
    private static readonly Guid Rep = Guid.NewGuid();
    private static readonly Guid Manager = Guid.NewGuid();
    private static readonly Guid Former = Guid.NewGuid();

    [Fact]
    public void RepManagerAndAuditor_Rate()
    {
        Assert.Null(RaterRule.Check(Rep, Rep, Manager, Former));
        Assert.Null(RaterRule.Check(Manager, Rep, Manager, Former));
        Assert.Null(RaterRule.Check(Former, Rep, Manager, Former));
    }

    [Fact]
    public void Stranger_DoesNotRate() => Assert.Equal(RefusalCode.RaterNotAllowed, RaterRule.Check(Guid.NewGuid(), Rep, null, null)?.Code);

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(-400, 1, true)]
    [InlineData(1, 30, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, null, false)]
    public void Activity_TookPlaceAndTookTime(int daysFromToday, int? minutes, bool allowed) =>
        Assert.Equal(allowed ? null : RefusalCode.ActivityInvalid, ActivityRule.Check(Today.AddDays(daysFromToday), minutes, Today)?.Code);

    [Fact]
    public void Goal_LiesAhead()
    {
        Assert.Null(GoalDateRule.Check(Today, Today));
        Assert.Null(GoalDateRule.Check(null, Today));
        Assert.Equal(RefusalCode.GoalDueInThePast, GoalDateRule.Check(Today.AddDays(-1), Today)?.Code);
    }

    [Fact]
    public void Profile_IsWrittenByTheRep()
    {
        Assert.Null(ProfileRule.Check(Rep, Rep));
        Assert.Equal(RefusalCode.ProfileOfAnother, ProfileRule.Check(Manager, Rep)?.Code);
    }
}
