using CrmCoaching.Bench.Company;

namespace CrmCoaching.Bench.Kpis;

/// <summary>Coverage of the next ninety days against a goal of the same amount each month.</summary>
internal static class Coverage
{
    private const int Days = 90;

    /// <summary>Of revenue, in base currency.</summary>
    public const decimal MonthGoal = 220_000;

    public static Period Coming(DateOnly today) => new(today, today.AddDays(Days - 1));

    public static decimal? Of(decimal? open, decimal? revenueToDate, Salesperson rep, DateTime now)
    {
        var coming = Coming(rep.Today(now));
        var toReach = Math.Max(0, MonthGoal - revenueToDate ?? 0);
        for (var month = Next(Period.ToDate(coming.First)); month.First <= coming.Last; month = Next(month))
        {
            var last = month.Last < coming.Last ? month.Last : coming.Last;
            toReach += MonthGoal * ((decimal)WorkingDays(month.First, last) / WorkingDays(month.First, month.Last));
        }

        return toReach > 0 ? open / toReach : null;
    }

    private static Period Next(Period month)
    {
        var first = new DateOnly(month.First.Year, month.First.Month, 1).AddMonths(1);
        return Period.Month(first.Year, first.Month);
    }

    private static int WorkingDays(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
