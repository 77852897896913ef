using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Access;

public sealed class OwnRepRuleTests
{
    private static readonly Guid Ann = new(1, 0, 0, new byte[8]);
    private static readonly Guid Mia = new(2, 0, 0, new byte[8]);
    private static readonly Guid Max = new(3, 0, 0, new byte[8]);

    [Fact]
    public void TheRepsManager_MayWriteAboutTheRep() => Assert.Null(OwnRepRule.Check("Goal", Mia, Ann, Mia, named: null, mayBeSelf: false));

    [Fact]
    public void AnotherManager_MayNot() => Assert.Equal(RefusalCode.CallerNotAllowed, OwnRepRule.Check("Goal", Max, Ann, Mia, named: null, mayBeSelf: false)!.Code);

    [Fact]
    public void NobodyMayForARepWithoutManager() => Assert.NotNull(OwnRepRule.Check("Goal", Max, Ann, managerNow: null, named: null, mayBeSelf: false));

    [Fact]
    public void AnotherInTheManagersPlace_IsRefused() => Assert.NotNull(OwnRepRule.Check("1:1", Mia, Ann, Mia, named: Max, mayBeSelf: false));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheRep_MayOnlyWhereTheRepWrites(bool mayBeSelf) =>
        Assert.Equal(mayBeSelf, OwnRepRule.Check("Plan", Ann, Ann, Mia, named: null, mayBeSelf) is null);

    [Fact]
    public void EndedOneOnOne_IsOpenedAgainOnlyForTheManagerOfNow()
    {
        Assert.Null(OwnRepRule.CheckReopened(Mia, Mia));
        Assert.NotNull(OwnRepRule.CheckReopened(Max, Mia));
        Assert.NotNull(OwnRepRule.CheckReopened(Max, null));
    }
}
