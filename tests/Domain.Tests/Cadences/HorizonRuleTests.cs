using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.Cadences;

public sealed class HorizonRuleTests
{
    private static readonly DateTime Now = Plans.Utc(2026, 6, 10, 12);
    private static readonly LocalDate Last = new(2026, 7, 10);

    [Fact]
    public void WhatIsMissing_IsCreated_AndNothingTwice()
    {
        var plan = Plans.Plan();
        var first = Compare(plan, []);
        Assert.Equal(4, first.Create.Count);
        Assert.Equal(0, Compare(plan, Rows(first)).Count);
    }

    [Fact]
    public void PartOfTheWork_IsDoneByTheNextCallAsIfAtOnce()
    {
        var plan = Plans.Plan();
        var some = Compare(plan, []).First(1);
        Assert.Single(some.Create);
        Assert.Equal(3, Compare(plan, Rows(some)).Create.Count);
    }

    [Fact]
    public void OneThatSomebodyCalledOff_IsNotPlannedAgain()
    {
        var rows = Rows(Compare(Plans.Plan(), []));
        rows[1] = rows[1] with { Standing = OneOnOneStanding.Ended };
        Assert.Equal(0, Compare(Plans.Plan(), rows).Count);
    }

    [Fact]
    public void OneThatEndedWithItsCadence_IsPlannedAgain()
    {
        var rows = Rows(Compare(Plans.Plan(), [])).ConvertAll(row => row with { Standing = OneOnOneStanding.PlanEnded });
        Assert.Equal(4, Compare(Plans.Plan(), rows).Create.Count);
    }

    [Fact]
    public void ChangedTime_MovesWhatIsEmpty_AndKeepsTheRest()
    {
        var rows = Rows(Compare(Plans.Plan(), []));
        rows[1] = rows[1] with { Standing = OneOnOneStanding.Kept };
        rows[2] = rows[2] with { Start = rows[2].Start.AddDays(1) };
        var changes = Compare(Plans.Plan(minutes: 840), rows);
        Assert.Equal([rows[0].Id, rows[3].Id], changes.Move.Select(move => move.OneOnOne.Id));
        Assert.Empty(changes.Create);
    }

    [Fact]
    public void WeekWithOneThatWasHeld_GetsNoSecond()
    {
        var held = new PlannedOneOnOne(Guid.NewGuid(), new LocalDate(2026, 6, 9), Plans.Utc(2026, 6, 9, 10), Plans.Utc(2026, 6, 9, 10), Plans.Utc(2026, 6, 9, 10, 30), OneOnOneStanding.Kept, null, null, null);
        var changes = Compare(Plans.Plan(weekday: DayOfWeek.Friday), [held]);
        Assert.DoesNotContain(changes.Create, one => one.Date == new LocalDate(2026, 6, 12));
    }

    [Fact]
    public void LongAbsence_PlansOnlyWhatIsToCome() =>
        Assert.All(Compare(Plans.Plan(startsOn: new LocalDate(2025, 1, 1)), []).Create, one => Assert.True(one.Start > Now));

    [Fact]
    public void HolidayEnteredLater_MovesTheOneOnOne()
    {
        var plan = Plans.Plan();
        var rows = Rows(Compare(plan, []));
        var closed = HorizonRule.Occurrences(plan, Plans.Closed(new LocalDate(2026, 6, 16)), Now, Last);
        var move = Assert.Single(HorizonRule.Compare(plan, closed, rows, Now, isChanged: false).Move);
        Assert.Equal(Plans.Utc(2026, 6, 17, 10), move.To.Start);
    }

    [Fact]
    public void MovedByAClosureOfADayThatIsOver_StaysPlannedForToday()
    {
        var plan = Plans.Plan();
        var calendar = Plans.Closed(new LocalDate(2026, 6, 16));
        var rows = Rows(HorizonRule.Compare(plan, HorizonRule.Occurrences(plan, calendar, Now, Last), [], Now, isChanged: false));
        Assert.Equal(Plans.Utc(2026, 6, 17, 10), rows[0].Start);

        var morning = Plans.Utc(2026, 6, 17, 6);
        Assert.Equal(0, HorizonRule.Compare(plan, HorizonRule.Occurrences(plan, calendar, morning, Last), rows, morning, isChanged: true).Count);
    }

    [Fact]
    public void LengthThatSomebodyGave_StaysUntilTheCadenceChanges()
    {
        var rows = Rows(Compare(Plans.Plan(), []));
        rows[1] = rows[1] with { End = rows[1].Start.AddMinutes(60) };
        Assert.Equal(0, Compare(Plans.Plan(), rows).Count);
        Assert.Equal(rows[1].Id, Assert.Single(Compare(Plans.Plan(), rows, isChanged: true).Move).OneOnOne.Id);
    }

    [Fact]
    public void HolidayEnteredLater_KeepsTheLengthThatSomebodyGave()
    {
        var plan = Plans.Plan();
        var rows = Rows(Compare(plan, []));
        rows[0] = rows[0] with { End = rows[0].Start.AddMinutes(60) };
        var closed = HorizonRule.Occurrences(plan, Plans.Closed(new LocalDate(2026, 6, 16)), Now, Last);
        var move = Assert.Single(HorizonRule.Compare(plan, closed, rows, Now, isChanged: false).Move);
        Assert.Equal((Plans.Utc(2026, 6, 17, 11), Plans.Utc(2026, 6, 17, 11, 15)), (move.To.End, move.To.BufferEnd));
    }

    [Fact]
    public void Horizon_ReachesToTheDayBeforeTheNextOccurrence() =>
        Assert.Equal(new LocalDate(2026, 7, 13), HorizonRule.PlannedThrough(Plans.Plan(), Last));

    [Fact]
    public void AnyTwoPlans_EndWithExactlyTheOccurrencesOfTheSecond()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var rows = Rows(Compare(Any(random), []));
            var second = Any(random);
            var changes = Compare(second, rows, isChanged: true);
            Assert.Equal(changes.Move.Count, changes.Move.Select(move => move.OneOnOne.Id).Distinct().Count());
            Assert.Empty(changes.Cancel.Select(one => one.Id).Intersect(changes.Move.Select(move => move.OneOnOne.Id)));

            var moved = changes.Move.ToDictionary(move => move.OneOnOne.Id, move => move.To.Date);
            var gone = changes.Cancel.Select(one => one.Id).ToHashSet();
            var left = rows.Where(row => !gone.Contains(row.Id)).Select(row => moved.TryGetValue(row.Id, out var to) ? to : row.Date).Concat(changes.Create.Select(one => one.Date));
            Assert.Equal(HorizonRule.Occurrences(second, Plans.EveryWorkday, Now, Last).Select(one => one.Date), left.OrderBy(day => day));
        }
    }

    private static CadencePlan Any(Random random) => Plans.Plan(
        (CadenceFrequency)random.Next(1, 4), (DayOfWeek)random.Next(1, 6), random.Next(8, 17) * 60, startsOn: new LocalDate(2026, 5, 20).AddDays(random.Next(0, 40)));

    private static HorizonChanges Compare(CadencePlan plan, IReadOnlyCollection<PlannedOneOnOne> rows, bool isChanged = false) =>
        HorizonRule.Compare(plan, HorizonRule.Occurrences(plan, Plans.EveryWorkday, Now, Last), rows, Now, isChanged);

    private static List<PlannedOneOnOne> Rows(HorizonChanges changes) =>
        changes.Create.Select(one => new PlannedOneOnOne(Guid.NewGuid(), one.Date, one.Start, one.Start, one.End, OneOnOneStanding.Empty, Guid.NewGuid(), Guid.NewGuid(), one.BufferEnd)).ToList();
}
