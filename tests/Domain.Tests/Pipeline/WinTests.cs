using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class WinTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Win January = new(Guid.NewGuid(), new LocalDate(2026, 1, 20), Noon.AddDays(9), null);
    private static readonly Win February = new(Guid.NewGuid(), new LocalDate(2026, 2, 20), Noon, Guid.NewGuid());

    [Fact]
    public void NoWins_HaveNoFirst() => Assert.Null(Win.FirstOf([]));

    [Fact]
    public void EarliestCloseDate_IsFirst_WhateverTheOrderOfEntry()
    {
        Assert.Same(January, Win.FirstOf([January, February]));
        Assert.Same(January, Win.FirstOf([February, January]));
    }

    [Fact]
    public void OneDay_IsDecidedByCreation()
    {
        var sameDay = January with { Opportunity = Guid.NewGuid(), CreatedOn = Noon };
        Assert.Same(sameDay, Win.FirstOf([January, sameDay]));
    }

    [Fact]
    public void OneDayAndOneMoment_IsDecidedTheSameWayEachTime()
    {
        var twins = Enumerable.Range(0, 5).Select(_ => January with { Opportunity = Guid.NewGuid() }).ToList();
        Assert.Equal(Win.FirstOf(twins), Win.FirstOf(Enumerable.Reverse(twins)));
    }
}
