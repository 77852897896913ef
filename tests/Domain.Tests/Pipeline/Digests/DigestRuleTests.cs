using System;
using System.Linq;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Pipeline.Digests;
using static CrmCoaching.Domain.Tests.Pipeline.Digests.Deals;

namespace CrmCoaching.Domain.Tests.Pipeline.Digests;

public sealed class DigestRuleTests
{
    [Fact]
    public void ForthAndBack_IsNoMove()
    {
        var deal = Open();
        var digest = Digest([deal], [Move(deal, 3, "A", "B", StageDirection.Advance), Move(deal, 1, "B", "A", StageDirection.Back)]);
        Assert.Equal((0, 0), (digest.Advanced.Count, digest.FallenBack.Count));
    }

    [Fact]
    public void SeveralMoves_AreOne_FromTheFirstToTheLast()
    {
        var deal = Open();
        var line = Assert.Single(Digest([deal], [Move(deal, 1, "B", "C", StageDirection.Advance), Move(deal, 3, "A", "B", StageDirection.Advance)]).Advanced.Lines);
        Assert.Equal(("A", "C"), (line.From, line.To));
    }

    [Fact]
    public void MovesOutsideThePeriod_AreNotTold()
    {
        var deal = Open();
        Assert.Equal(0, Digest([deal], [Move(deal, 7, "A", "B", StageDirection.Advance)]).Advanced.Count);
    }

    [Fact]
    public void ValueBackWhereItWas_HasNotChanged()
    {
        var deal = Open();
        Assert.Equal(0, Digest([deal], terms: [Value(deal, 3, 100, 200), Value(deal, 1, 200, 100)]).ValueChanged.Count);
    }

    [Fact]
    public void ValueChange_IsToldWithBoth_AndTheTotalIsTheDifference()
    {
        var (up, down) = (Open("Up"), Open("Down"));
        var section = Digest([up, down], terms: [Value(up, 3, null, 50), Value(down, 1, 300, 100)]).ValueChanged;
        Assert.Equal(-150, section.Total);
        Assert.Equal(["Down", "Up"], section.Lines.Select(line => line.Name));
    }

    [Fact]
    public void Slip_IsToldForThePeriodAndInAll()
    {
        var deal = Open();
        var line = Assert.Single(Digest([deal], terms: [Date(deal, 60, 0, 10, Guid.NewGuid()), Date(deal, 5, 10, 20), Date(deal, 2, 20, 45)]).Slipped.Lines);
        Assert.Equal((35, 45), (line.Days, line.DaysInAll));
    }

    [Fact]
    public void DateBroughtForward_IsNoSlip()
    {
        var deal = Open();
        Assert.Equal(0, Digest([deal], terms: [Date(deal, 5, 20, 10)]).Slipped.Count);
    }

    [Fact]
    public void DateSetForTheFirstTime_OrTakenAway_IsNoSlip()
    {
        var (first, gone) = (Open(), Open());
        Assert.Equal(0, Digest([first, gone], terms: [Date(first, 5, null, 10), Date(gone, 5, 10, null)]).Slipped.Count);
    }

    [Fact]
    public void DateEmptyInBetween_StillSlips()
    {
        var deal = Open();
        Assert.Equal(30, Assert.Single(Digest([deal], terms: [Date(deal, 5, 0, null), Date(deal, 4, null, 30)]).Slipped.Lines).Days);
    }

    [Fact]
    public void ChangesUnderAnotherOwner_AreNotTheReps()
    {
        var deal = Open();
        Assert.Equal(0, Digest([deal], terms: [Date(deal, 5, 0, 30, Guid.NewGuid())]).Slipped.Count);
    }

    [Fact]
    public void ClosedOnTheDayOfTheLastOneOnOne_IsTold()
    {
        var won = Open("Won") with { State = OpportunityState.Won, ClosedOwner = Rep, ClosedOn = Today.AddDays(-7), ActualValue = 80 };
        var before = won with { Id = Guid.NewGuid(), ClosedOn = Today.AddDays(-8) };
        var section = Digest([won, before]).Won;
        Assert.Equal((1, 80m), (section.Count, section.Total));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 1)]
    [InlineData(null, 1)]
    public void ClosedOnTheDayOfTheLastOneOnOne_IsToldOnce(int? minutesAfterIt, int told)
    {
        var won = Open() with { State = OpportunityState.Won, ClosedOwner = Rep, ClosedOn = Today.AddDays(-7), ClosedAt = minutesAfterIt is { } minutes ? Now.AddDays(-7).AddMinutes(minutes) : null };
        Assert.Equal(told, Digest([won]).Won.Count);
    }

    [Fact]
    public void EnteredBeforeTheDayOnWhichItCloses_IsToldOnceTheDayHasCome() =>
        Assert.Equal(1, Digest([Open() with { State = OpportunityState.Lost, ClosedOwner = Rep, ClosedOn = Today, ClosedAt = Now.AddDays(-8) }]).Lost.Count);

    [Fact]
    public void LostDeal_CountsWithWhatWasExpectedOfIt() =>
        Assert.Equal(100, Digest([Open() with { State = OpportunityState.Lost, ClosedOwner = Rep, ClosedOn = Today, ActualValue = 0 }]).Lost.Total);

    [Fact]
    public void ClosedByAnother_IsTheirs() =>
        Assert.Equal(0, Digest([Open() with { State = OpportunityState.Lost, ClosedOwner = Guid.NewGuid(), ClosedOn = Today }]).Lost.Count);

    [Theory]
    [InlineData(13, 0)]
    [InlineData(14, 1)]
    public void Untouched_TakesFourteenDaysOfLife(int age, int count) =>
        Assert.Equal(count, Digest([Open() with { IsTouched = false, CreatedOn = Now.AddDays(-age) }]).Untouched.Count);

    [Fact]
    public void Stalled_AreThreeOfTheMiddle_TheLargestFirst()
    {
        PipelineDeal[] deals = [.. Enumerable.Range(1, 5).Select(value => Open($"Deal {value}") with { Value = value, HasMoved = false })];
        var section = Digest(deals).Stalled;
        Assert.Equal(5, section.Count);
        Assert.Equal(["Deal 5", "Deal 4", "Deal 3"], section.Lines.Select(line => line.Name));
    }

    [Fact]
    public void Stalled_LeavesOutMovedNewParkedFirstLastAndNearlyClosed()
    {
        var stalled = Open() with { HasMoved = false };
        PipelineDeal[] others =
        [
            stalled with { HasMoved = true }, stalled with { CreatedOn = Now.AddDays(-29) }, stalled with { IsOnHold = true },
            stalled with { Stage = new CurrentStage("Qualify", StagePlace.First) }, stalled with { Stage = new CurrentStage("Close", StagePlace.Last) },
            stalled with { Probability = 95 }, stalled with { Owner = Guid.NewGuid() },
        ];
        Assert.Equal(0, Digest([.. others.Select(deal => deal with { Id = Guid.NewGuid() })]).Stalled.Count);
    }

    [Fact]
    public void LongList_IsCutButCountedWhole()
    {
        var settings = DigestSettings.Default with { Lines = 25 };
        var section = Digest([.. Enumerable.Range(0, 3000).Select(number => Open() with { IsTouched = false, Value = number })], settings: settings).Untouched;
        Assert.Equal((3000, 25, 4_498_500m), (section.Count, section.Lines.Count, section.Total));
        Assert.Equal(2999, section.Lines[0].Value);
    }
}
