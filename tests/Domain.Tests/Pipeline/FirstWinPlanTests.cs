using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class FirstWinPlanTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Win Early = new(Guid.NewGuid(), new LocalDate(2026, 1, 5), Noon, Guid.NewGuid());
    private static readonly Win Late = new(Guid.NewGuid(), new LocalDate(2026, 2, 5), Noon, Guid.NewGuid());

    [Fact]
    public void FirstWinEver_IsStampedAndMarked() =>
        Assert.Equal(new FirstWinPlan(FirstWin.Of(Late), null, Late.Opportunity), FirstWinPlan.Of(FirstWin.None, [Late], deleted: null));

    [Fact]
    public void EarlierWinEnteredLater_TakesTheMark() =>
        Assert.Equal(
            new FirstWinPlan(FirstWin.Of(Early), Late.Opportunity, Early.Opportunity),
            FirstWinPlan.Of(FirstWin.Of(Late), [Early, Late], deleted: null));

    [Fact]
    public void LaterWin_ChangesNothing() =>
        Assert.Equal(new FirstWinPlan(null, null, null), FirstWinPlan.Of(FirstWin.Of(Early), [Late, Early], deleted: null));

    [Fact]
    public void FirstWinReopened_PassesTheMarkOn() =>
        Assert.Equal(
            new FirstWinPlan(FirstWin.Of(Late), Early.Opportunity, Late.Opportunity),
            FirstWinPlan.Of(FirstWin.Of(Early), [Late], deleted: null));

    [Fact]
    public void FirstWinDeleted_IsNotWrittenOn() =>
        Assert.Equal(
            new FirstWinPlan(FirstWin.None, null, null),
            FirstWinPlan.Of(FirstWin.Of(Early), [], deleted: Early.Opportunity));

    [Fact]
    public void FirstWinBackDated_KeepsItsMarkAndMovesTheDate()
    {
        var earlier = Early with { ClosedOn = new LocalDate(2026, 1, 2) };
        Assert.Equal(new FirstWinPlan(FirstWin.Of(earlier), null, null), FirstWinPlan.Of(FirstWin.Of(Early), [earlier], deleted: null));
    }
}
