using System.Globalization;
using LocalDataverse.Query.Dates;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Sql;

/// <summary>The parts of a date by which rows are grouped, as whole numbers.</summary>
internal static class DateGroupSql
{
    /// <summary>A fiscal period's group is its year times this, plus its number.</summary>
    public const int FiscalPeriodBase = 100;

    /// <param name="local">Seconds on the clock by whose dates the rows are grouped.</param>
    public static string Write(string local, DateGrouping grouping, FiscalYears fiscal) => grouping switch
    {
        DateGrouping.Day => Part("%d", local),
        DateGrouping.Week => Week(local),
        DateGrouping.Month => Part("%m", local),
        DateGrouping.Quarter => $"(({Part("%m", local)} + 2) / 3)",
        DateGrouping.Year => Part("%Y", local),
        DateGrouping.FiscalYear => NamedYear(local, fiscal),
        DateGrouping.FiscalPeriod => $"({NamedYear(local, fiscal)} * {FiscalPeriodBase} + {Period(local, fiscal)})",
        _ => throw new InvalidOperationException("No date grouping"),
    };

    /// <summary>The number of the fiscal period, from 1.</summary>
    public static string Period(string local, FiscalYears fiscal)
    {
        var count = fiscal.PeriodsPerYear;
        if (fiscal.MonthsPerPeriod == 0)
        {
            var start = $"unixepoch(({StartYear(local, fiscal)}) || '-{fiscal.FirstDay.Month:00}-{fiscal.FirstDay.Day:00}')";
            return $"(min(({local} - {start}) / 2419200, {count - 1}) + 1)";
        }

        var months = $"({Part("%m", local)} - {fiscal.FirstDay.Month} - ({Part("%d", local)} < {fiscal.FirstDay.Day}) + 12) % 12";
        return string.Create(CultureInfo.InvariantCulture, $"(({months}) / {fiscal.MonthsPerPeriod} + 1)");
    }

    // Weeks start on Sunday and the first one holds the first of January, as in the platform's database.
    private static string Week(string local)
    {
        var day = $"({Part("%j", local)} - 1)";
        return $"(({day} + ({Part("%w", local)} - {day} % 7 + 7) % 7) / 7 + 1)";
    }

    private static string StartYear(string local, FiscalYears fiscal)
    {
        var first = (fiscal.FirstDay.Month * 100) + fiscal.FirstDay.Day;
        var day = $"{Part("%m", local)} * 100 + {Part("%d", local)}";
        return string.Create(CultureInfo.InvariantCulture, $"({Part("%Y", local)} - ({day} < {first}))");
    }

    private static string NamedYear(string local, FiscalYears fiscal) =>
        string.Create(CultureInfo.InvariantCulture, $"({StartYear(local, fiscal)} + {fiscal.NameOf(2001) - 2001})");

    private static string Part(string format, string local) => $"CAST(strftime('{format}', {local}, 'unixepoch') AS INTEGER)";
}
