using System.Globalization;
using CrmCoaching.Bench.Measuring;
using CrmCoaching.Bench.Scenarios;
using Spectre.Console;

namespace CrmCoaching.Bench.Reporting;

/// <summary>Tables on the console.</summary>
internal static class Report
{
    /// <summary>Characters that the widest table needs; a file has as many.</summary>
    public const int Width = 140;

    public static void Size(SizeResult result)
    {
        var table = new Table { Title = new TableTitle($"{Number(result.Opportunities)} opportunities (set up in {Number(result.Setup.TotalSeconds)} s)") };
        table.AddColumn("");
        foreach (var heading in new[] { "requests", "of these writes", "rows read", "ms (median)", "requests ÷ engine", "rows ÷ engine", "ms ÷ engine" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var comparison in result.Comparisons)
        {
            table.AddRow(new Markup($"[bold]{comparison.Name}[/], {Number(comparison.Numbers)} equal numbers"));
            Row(table, "engine", comparison.Engine, comparison.Engine);
            Row(table, "plain: a query per KPI and period", comparison.Plain, comparison.Engine);
            Row(table, "bare SQL", comparison.Sql, comparison.Engine);
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"All reps' month: {result.Slices} slices, {result.Retries} retries; one query over all reps {(result.WholeIsRefused ? "is refused (more than 50,000 rows)" : "would still pass")}.");
        AnsiConsole.WriteLine();
    }

    /// <summary>By how much each way grows when the company does.</summary>
    public static void Growth(IReadOnlyList<SizeResult> results)
    {
        if (results.Count < 2) return;
        var table = new Table { Title = new TableTitle("Growth from size to size") };
        table.AddColumn("");
        foreach (var (smaller, larger) in results.Zip(results.Skip(1)))
            table.AddColumn(new TableColumn($"{Number(smaller.Opportunities)} → {Number(larger.Opportunities)}\nrequests, rows, ms").RightAligned());
        for (var i = 0; i < results[0].Comparisons.Count; i++)
        {
            table.AddRow(new Markup($"[bold]{results[0].Comparisons[i].Name}[/]"));
            Grow(table, "engine", results, one => one.Comparisons[i].Engine);
            Grow(table, "plain", results, one => one.Comparisons[i].Plain);
            Grow(table, "bare SQL", results, one => one.Comparisons[i].Sql);
        }

        AnsiConsole.Write(table);
    }

    private static void Row(Table table, string name, Measurement measured, Measurement engine) => table.AddRow(
        name, Number(measured.Requests), Number(measured.Writes), Number(measured.Rows), Precise(measured.Milliseconds),
        Times(measured.Requests, engine.Requests), Times(measured.Rows, engine.Rows), Times(measured.Milliseconds, engine.Milliseconds));

    private static void Grow(Table table, string name, IReadOnlyList<SizeResult> results, Func<SizeResult, Measurement> of) => table.AddRow(
        [name, .. results.Zip(results.Skip(1), (smaller, larger) => (Smaller: of(smaller), Larger: of(larger))).Select(pair =>
            $"{Times(pair.Larger.Requests, pair.Smaller.Requests)}, {Times(pair.Larger.Rows, pair.Smaller.Rows)}, {Times(pair.Larger.Milliseconds, pair.Smaller.Milliseconds)}")]);

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Precise(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    private static string Times(double value, double by) => by == 0 ? "–" : (value / by).ToString("0.##", CultureInfo.InvariantCulture) + "×";
}
