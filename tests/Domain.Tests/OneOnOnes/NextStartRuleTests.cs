using System;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.OneOnOnes;

public sealed class NextStartRuleTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void ToCome_IsTaken() => Assert.Null(Check(Now.AddDays(7)));

    [Fact]
    public void NowOrEarlier_IsRefused()
    {
        Assert.NotNull(Check(Now));
        Assert.NotNull(Check(default));
    }

    [Fact]
    public void BeforeThisOne_IsRefused() => Assert.NotNull(NextStartRule.Check("1:1", Now.AddDays(2), Now, Now.AddDays(3)));

    [Fact]
    public void MoreThanAYearAhead_IsRefused()
    {
        Assert.Null(Check(Now.AddDays(366)));
        Assert.NotNull(Check(Now.AddDays(367)));
        Assert.NotNull(Check(DateTime.MaxValue));
    }

    private static Refusal? Check(DateTime next) => NextStartRule.Check("1:1", next, Now, Now.AddHours(-1));
}
