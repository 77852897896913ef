using System.Globalization;
using LocalDataverse.Query.Dates;
using LocalDataverse.Query.Sql;

namespace LocalDataverse.Query.Results;

/// <summary>"Quarter 1 FY2023" and "FY2023", as the platform labels fiscal groups.</summary>
internal static class FiscalLabel
{
    public static string OfYear(int year) => string.Create(CultureInfo.InvariantCulture, $"FY{year}");

    /// <param name="group">As <see cref="DateGroupSql"/> numbers fiscal periods.</param>
    public static string OfPeriod(int group, FiscalYears fiscal) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fiscal.PeriodWord} {group % DateGroupSql.FiscalPeriodBase} {OfYear(group / DateGroupSql.FiscalPeriodBase)}");
}
