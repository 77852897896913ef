using System;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class PinnedTemplateTests
{
    private const int Weeks = 13;
    private static readonly LocalDate Start = new(2026, 1, 5);
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly PinnedTemplate Pinned = new(First, Start);

    [Theory]
    [InlineData(0, false)]
    [InlineData(90, false)]
    [InlineData(91, true)]
    [InlineData(400, true)]
    public void AnotherTemplate_WaitsUntilTheWeeksAreOver(int days, bool isSecond) =>
        Assert.Equal(isSecond ? Second : First, Pinned.On(Start.AddDays(days), Second, Weeks).Template);

    [Theory]
    [InlineData(90, 0)]
    [InlineData(91, 91)]
    [InlineData(200, 182)]
    public void Weeks_AreCountedAnew_EachTimeTheyAreOver(int days, int since) =>
        Assert.Equal(Start.AddDays(since), Pinned.On(Start.AddDays(days), First, Weeks).Since);

    [Fact]
    public void ChoosingTwice_TheLastChoiceCounts()
    {
        var third = Guid.NewGuid();
        var kept = Pinned.Choose(Start.AddDays(10), First, Second, Weeks).Choose(Start.AddDays(20), Second, third, Weeks);
        Assert.Equal(First, kept.On(Start.AddDays(90), third, Weeks).Template);
        Assert.Equal(third, kept.On(Start.AddDays(91), third, Weeks).Template);
    }

    [Fact]
    public void ChosenLater_WhatCameIntoUseBeforeStays()
    {
        var third = Guid.NewGuid();
        var kept = Pinned.Choose(Start.AddDays(100), Second, third, Weeks);
        Assert.Equal(new PinnedTemplate(Second, Start.AddDays(91)), kept);
        Assert.Equal(Second, kept.On(Start.AddDays(181), third, Weeks).Template);
        Assert.Equal(third, kept.On(Start.AddDays(182), third, Weeks).Template);
    }

    [Fact]
    public void BeforeTheFirstDay_AnyTemplateMayBeChosen() => Assert.Equal(Second, Pinned.Choose(Start.AddDays(-1), First, Second, Weeks).Template);
}
