using CrmCoaching.Bench.Company;

namespace CrmCoaching.Bench.Kpis;

/// <summary>Days of a rep, both included.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    public static Period Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    public static Period ToDate(DateOnly today) => new(new DateOnly(today.Year, today.Month, 1), today);

    public Period YearEarlier() => new(First.AddYears(-1), Last.AddYears(-1));

    /// <summary>The months before this one, the oldest first.</summary>
    public IReadOnlyList<Period> MonthsBefore(int count)
    {
        var first = new DateOnly(First.Year, First.Month, 1);
        return [.. Enumerable.Range(1, count).Reverse().Select(back => first.AddMonths(-back)).Select(month => Month(month.Year, month.Month))];
    }

    /// <summary>UTC, from the first to before the second; a period that ends today ends now.</summary>
    public (DateTime From, DateTime End) Instants(Salesperson rep, DateTime now)
    {
        var end = rep.Midnight(Last.AddDays(1));
        return (rep.Midnight(First), Last == rep.Today(now) && now < end ? now : end);
    }
}
