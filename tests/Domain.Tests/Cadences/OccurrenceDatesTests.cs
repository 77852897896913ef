using System;
using System.Linq;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.Cadences;

public sealed class OccurrenceDatesTests
{
    [Fact]
    public void Weekly_IsEachWeekOnItsDay() => Assert.Equal(
        ["2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23", "2026-06-30"],
        Dates(Plans.Plan(), new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30)));

    [Fact]
    public void EveryTwoWeeks_IsCountedFromTheStart() => Assert.Equal(
        ["2026-06-09", "2026-06-23"],
        Dates(Plans.Plan(CadenceFrequency.EveryTwoWeeks, startsOn: new LocalDate(2026, 5, 26)), new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30)));

    [Fact]
    public void EveryTwoWeeks_KeepsItsRhythmAfterAYear() => Assert.Equal(
        ["2027-06-08", "2027-06-22"],
        Dates(Plans.Plan(CadenceFrequency.EveryTwoWeeks, startsOn: new LocalDate(2026, 5, 26)), new LocalDate(2027, 6, 1), new LocalDate(2027, 6, 30)));

    [Fact]
    public void Monthly_KeepsItsWeekdayOfTheMonth() => Assert.Equal(
        ["2026-06-09", "2026-07-14", "2026-08-11"],
        Dates(Plans.Plan(CadenceFrequency.Monthly, startsOn: new LocalDate(2026, 6, 8)), new LocalDate(2026, 6, 1), new LocalDate(2026, 8, 31)));

    [Fact]
    public void Monthly_OfAFifthWeekday_IsTheLast() => Assert.Equal(
        ["2026-06-30", "2026-07-28", "2026-08-25", "2026-09-29"],
        Dates(Plans.Plan(CadenceFrequency.Monthly, startsOn: new LocalDate(2026, 6, 29)), new LocalDate(2026, 6, 1), new LocalDate(2026, 9, 30)));

    [Fact]
    public void NoneLiesBeforeTheStart() =>
        Assert.Equal("2026-06-16", Dates(Plans.Plan(startsOn: new LocalDate(2026, 6, 10)), new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 20)).Single());

    [Fact]
    public void Holiday_MovesToTheNextWorkdayOfItsWeek()
    {
        var occurrence = Occurrence.Of(Plans.Plan(), new LocalDate(2026, 6, 9), Plans.Closed(new LocalDate(2026, 6, 9)))!;
        Assert.Equal(Plans.Utc(2026, 6, 10, 10), occurrence.Start);
        Assert.Equal(new LocalDate(2026, 6, 9), occurrence.Date);
    }

    [Fact]
    public void HolidayAtTheEndOfTheWeek_MovesToTheDayBefore() => Assert.Equal(
        Plans.Utc(2026, 6, 11, 10), Occurrence.Of(Plans.Plan(weekday: DayOfWeek.Friday), new LocalDate(2026, 6, 12), Plans.Closed(new LocalDate(2026, 6, 12)))!.Start);

    [Fact]
    public void ClosedWeek_FallsOut() => Assert.Null(
        Occurrence.Of(Plans.Plan(), new LocalDate(2026, 12, 29), Plans.Closed([.. Enumerable.Range(28, 4).Select(day => new LocalDate(2026, 12, day)), new LocalDate(2027, 1, 1)])));

    private static string[] Dates(CadencePlan plan, LocalDate first, LocalDate last) => [.. OccurrenceDates.In(plan, new DateSpan(first, last)).Select(day => day.ToString())];
}
