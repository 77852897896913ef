using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Freezing;

namespace CrmCoaching.Domain.Tests.Kpis.Freezing;

public sealed class FreezeProgressTests
{
    private static readonly FreezeRequest Request = new(new CalendarMonth(2026, 1), new CalendarMonth(2026, 3), refreeze: false);
    private static readonly LocalZone Other = new(35, TimeZoneInfo.Utc);
    private static readonly Rep[] Reps = [.. Enumerable.Range(0, 30).Select(number => new Rep(Guid.NewGuid(), $"Rep {number}", null, number % 3 == 0 ? Other : LocalZone.Utc))];

    [Fact]
    public void InterruptedAfterEachSlice_EveryRepHasTheirTurnOnce()
    {
        var seen = new List<Rep>();
        string? kept = null;
        for (var progress = FreezeProgress.Resume(Request, kept); progress.Remaining(Reps).Count > 0; progress = FreezeProgress.Resume(Request, kept))
        {
            var slice = progress.NextSlice(progress.Remaining(Reps));
            seen.AddRange(slice);
            kept = progress.After(slice[^1], nextSlice: 3).ToString();
        }

        Assert.Equal(Reps.Length, seen.Count);
        Assert.Equal(Reps.Length, seen.Distinct().Count());
    }

    [Fact]
    public void Slice_IsOfOneZone()
    {
        var progress = FreezeProgress.Start(Request);

        Assert.Single(progress.NextSlice(progress.Remaining(Reps)).Select(rep => rep.Zone.Code).Distinct());
    }

    [Fact]
    public void AnotherRequest_StartsAnew_ButKnowsTheSize()
    {
        var kept = FreezeProgress.Start(Request).After(Reps[0], nextSlice: 17).ToString();
        var progress = FreezeProgress.Resume(new FreezeRequest(Request.From, Request.To, refreeze: true), kept);

        Assert.Equal(Reps.Length, progress.Remaining(Reps).Count);
        Assert.Equal(17, progress.Slice);
    }

    [Fact]
    public void RequestForMoreMonths_TakesFewerRepsAtOnce()
    {
        var month = new FreezeRequest(Request.From, Request.From, refreeze: true);
        var kept = FreezeProgress.Start(month).After(Reps[0], nextSlice: 24).ToString();

        Assert.Equal(4, FreezeProgress.Resume(new FreezeRequest(Request.From, Request.From.Add(5), refreeze: true), kept).Slice);
        Assert.Equal(1, FreezeProgress.Resume(new FreezeRequest(Request.From, Request.From.Add(35), refreeze: true), kept).Slice);
    }

    [Fact]
    public void FirstSlice_IsOneRep_BecauseNothingIsCountedYet() => Assert.Single(FreezeProgress.Start(Request).NextSlice(Reps));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("what | ever")]
    [InlineData("2026-01/2026-03/open|x|y|0")]
    public void NothingReadable_StartsAnew(string? kept) => Assert.Equal(FreezeProgress.Start(Request), FreezeProgress.Resume(Request, kept));
}
