using System.Text.Json;

namespace CrmCoaching.Cli.Tests.Kpis;

/// <summary>A company's 8,800 opportunities: what the engine says of every rep, month and KPI agrees with plain SQL over the export's files.</summary>
public sealed class SalesExportTests(ImportedExport export) : IClassFixture<ImportedExport>
{
    private const string NoLimit = "9999-12-31";
    private const double Tolerance = 1e-9;
    private static readonly DateOnly Today = new(2017, 12, 15);

    [SalesExportFact]
    public void EveryRow_IsImported()
    {
        using var files = new SalesFiles(SalesExportFactAttribute.Folder);
        Assert.Equal(0, export.Summary.Rejected);
        Assert.Equal(files.Count("SELECT COUNT(*) FROM sales_pipeline"), export.Summary.Opportunities.Created);
        Assert.Equal(files.Count("SELECT COUNT(*) FROM sales_pipeline WHERE deal_stage IN ('Won', 'Lost')"), export.Summary.Opportunities.Closed);
    }

    [SalesExportFact]
    public void EveryRepAndMonth_EqualsSqlOverTheFiles()
    {
        using var files = new SalesFiles(SalesExportFactAttribute.Folder);
        var reps = files.Reps();
        var months = export.Months().Where(month => reps.Contains(month.Key.Rep)).ToDictionary();
        Assert.Equal(35 * 15, months.Count);
        Assert.All(months.Values, month => Assert.Equal(KpiSql.ByCode.Keys.Order(), month.EnumerateObject().Select(kpi => kpi.Name).Order()));

        Assert.Empty(KpiSql.ByCode.SelectMany(kpi => Differences(
            kpi.Key, files.Values(kpi.Value, NoLimit), cell => months[cell].GetProperty(kpi.Key))));
    }

    [SalesExportFact]
    public void MonthToDate_EqualsSqlOverTheFiles()
    {
        using var files = new SalesFiles(SalesExportFactAttribute.Folder);
        var cards = files.Reps().ToDictionary(rep => rep, rep => export.Scorecard(rep, Today));
        Assert.Equal(35, cards.Count);
        var shown = cards.Values.First().Keys.ToList();
        Assert.Equal(KpiSql.ByCode.Keys.Except(KpiSql.Hidden).Order(), shown.Order());

        Assert.Empty(shown.SelectMany(code => Differences(
            code,
            files.Values(KpiSql.ByCode[code], $"{Today:yyyy-MM-dd}").Where(cell => cell.Key.Month == $"{Today:yyyy-MM}").ToDictionary(),
            cell => cards[cell.Rep][code])));
    }

    private static IEnumerable<string> Differences(
        string code, IReadOnlyDictionary<(string Rep, string Month), decimal?> expected, Func<(string Rep, string Month), JsonElement> found)
    {
        Assert.NotEmpty(expected);
        foreach (var (cell, value) in expected)
        {
            var kpi = found(cell);
            decimal? actual = kpi.GetProperty("actual") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
            if (!AreSame(value, actual))
                yield return $"{code} of {cell.Rep} in {cell.Month} is {actual}, by SQL {value}";
            else if (value is null && string.IsNullOrEmpty(kpi.GetProperty("reason").GetString()))
                yield return $"{code} of {cell.Rep} in {cell.Month} has neither value nor reason";
        }
    }

    // SQLite divides in floating point, the engine in decimals.
    private static bool AreSame(decimal? expected, decimal? actual) => expected is { } one && actual is { } other
        ? Math.Abs((double)(one - other)) <= Tolerance * Math.Max(1, Math.Abs((double)one))
        : expected is null && actual is null;
}
