using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;

namespace CrmCoaching.Domain.Tests.Kpis.Goals;

public sealed class GoalBookTests
{
    private static readonly KpiCatalog Catalog = new(
        [Kpi.Closed("revenue", AggregateKind.Sum, "value"), Kpi.Closed("won", AggregateKind.Count), Kpi.Ratio("average", "revenue", "won")]);

    private static readonly CalendarMonth March = new(2017, 3);

    [Fact]
    public void MonthToDate_IsProRatedByWorkingDays()
    {
        // March 2017 has 23 working days, 16 of them up to the 22nd.
        var goal = Book(Annual("revenue", 23m)).Of(Catalog["revenue"], new DateSpan(March.First, new LocalDate(2017, 3, 22)));

        Assert.Equal(16m, goal);
    }

    [Fact]
    public void DaysOfTwoMonths_TakeAShareOfEach() =>
        Assert.Equal(23m + 10m, Book(Annual("revenue", 23m, april: 20m)).Of(Catalog["revenue"], new DateSpan(March.First, new LocalDate(2017, 4, 14))));

    [Fact]
    public void GoalOfARatio_IsTheSameEveryMonthAndDay()
    {
        var book = Book(new AnnualGoal("average", 2017, 500m, new decimal?[12]));

        Assert.Equal(500m, book.Of("average", March));
        Assert.Equal(500m, book.Of(Catalog["average"], new DateSpan(March.First, March.First)));
    }

    [Fact]
    public void MonthWithoutGoal_HasNone() =>
        Assert.Null(Book(Annual("revenue", 23m)).Of(Catalog["revenue"], new DateSpan(March.First, new LocalDate(2018, 1, 2))));

    [Fact]
    public void QuarterlyGoal_LiesOnItsMonthsByWorkingDays()
    {
        var quarter = new DateSpan(new LocalDate(2017, 1, 1), new LocalDate(2017, 3, 31));
        var book = new GoalBook(Catalog, [], [new PeriodGoal("revenue", quarter, 65m)], WorkingWeek.MondayToFriday);

        Assert.Equal([22m, 20m, 23m], new[] { 1, 2, 3 }.Select(month => book.Of("revenue", new CalendarMonth(2017, month))!.Value).Select(goal => decimal.Round(goal, 20)));
    }

    private static GoalBook Book(params AnnualGoal[] goals) => new(Catalog, goals, [], WorkingWeek.MondayToFriday);

    private static AnnualGoal Annual(string code, decimal march, decimal april = 1m) =>
        new(code, 2017, 0, [1m, 1m, march, april, 1m, 1m, 1m, 1m, 1m, 1m, 1m, 1m]);
}
