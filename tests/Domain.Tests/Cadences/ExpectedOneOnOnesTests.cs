using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.Cadences;

public sealed class ExpectedOneOnOnesTests
{
    private static readonly Guid Team = Guid.NewGuid();
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly Guid Root = Guid.NewGuid();
    private static readonly DateSpan FourWeeks = new(new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 28));

    [Fact]
    public void WholeWeeks_CountOnePerWeekAndRep() => Assert.Equal(8, Expected(Weekly).Of([Rep(), Rep()], FourWeeks));

    [Fact]
    public void EveryTwoWeeks_CountsHalf() => Assert.Equal(2, Expected(Everybody(CadenceFrequency.EveryTwoWeeks)).Of([Rep()], FourWeeks));

    [Fact]
    public void Monthly_CountsOneAMonth() =>
        Assert.Equal(3, Expected(Everybody(CadenceFrequency.Monthly)).Of([Rep()], new DateSpan(new LocalDate(2026, 4, 1), new LocalDate(2026, 6, 30))));

    [Fact]
    public void DaysOfLeave_AreTakenOut()
    {
        var away = Rep(Enumerable.Range(0, 9).Select(day => new LocalDate(2026, 6, 1).AddDays(day)));
        Assert.Equal(2 + (3 / 5m), Expected(Weekly).Of([away], FourWeeks));
    }

    [Fact]
    public void HolidayOfAll_LeavesTheWeekWhole_AndAClosedWeekCountsNothing()
    {
        var closed = Enumerable.Range(0, 7).Select(day => new LocalDate(2026, 6, 8).AddDays(day)).Append(new LocalDate(2026, 6, 1));
        Assert.Equal(3, new ExpectedOneOnOnes(new StandardBook([Weekly]), new WorkCalendar(WorkingWeek.MondayToFriday, closed)).Of([Rep()], FourWeeks));
    }

    [Fact]
    public void RepWhoCameLater_CountsFromThen() => Assert.Equal(2, Expected(Weekly).Of([Rep() with { From = new LocalDate(2026, 6, 15) }], FourWeeks));

    [Fact]
    public void Standard_AppliesFromItsDay()
    {
        var stricter = Weekly with { From = new LocalDate(2026, 6, 15) };
        Assert.Equal(1 + 2, Expected(Everybody(CadenceFrequency.EveryTwoWeeks), stricter).Of([Rep()], FourWeeks));
    }

    [Fact]
    public void StandardOfTheTeam_ComesBeforeTheBusinessUnits_AndThatBeforeTheOrganisations()
    {
        var ofUnit = new Standard(null, Unit, CadenceFrequency.EveryTwoWeeks, null, new LocalDate(2026, 1, 1));
        var ofTeam = new Standard(Team, null, CadenceFrequency.Monthly, null, new LocalDate(2026, 1, 1));
        Assert.Equal(CadenceFrequency.Monthly, For([Team], [Unit, Root], Weekly, ofUnit, ofTeam));
        Assert.Equal(CadenceFrequency.EveryTwoWeeks, For([], [Unit, Root], Weekly, ofUnit, ofTeam));
        Assert.Equal(CadenceFrequency.Weekly, For([], [Root], Weekly, ofUnit, ofTeam));
    }

    [Fact]
    public void BusinessUnitAbove_IsTakenWhenTheNearestHasNone() =>
        Assert.Equal(CadenceFrequency.Monthly, For([], [Unit, Root], Weekly, new Standard(null, Root, CadenceFrequency.Monthly, null, new LocalDate(2026, 1, 1))));

    [Fact]
    public void WithoutStandard_NothingCanBeExpected() => Assert.Null(Expected(Weekly with { From = new LocalDate(2027, 1, 1) }).Of([Rep()], FourWeeks));

    [Fact]
    public void RepWithoutCadence_CountsAsNotCoached()
    {
        Guid[] team = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        Assert.Equal(2, CadenceCoverage.Of(team, [team[1], Guid.NewGuid()]).NotCoached);
    }

    private static Standard Weekly => Everybody(CadenceFrequency.Weekly);

    private static Standard Everybody(CadenceFrequency frequency) => new(null, null, frequency, null, new LocalDate(2026, 1, 1));

    private static RepDuty Rep(IEnumerable<LocalDate>? leave = null) => new(Guid.NewGuid(), [], [], new HashSet<LocalDate>(leave ?? []), null);

    private static ExpectedOneOnOnes Expected(params Standard[] standards) =>
        new(new StandardBook(standards), new WorkCalendar(WorkingWeek.MondayToFriday, []));

    private static CadenceFrequency? For(Guid[] teams, Guid[] units, params Standard[] standards) =>
        new StandardBook(standards).For(teams, units, new LocalDate(2026, 6, 1))?.Frequency;
}
