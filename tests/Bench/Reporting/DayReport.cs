using System.Globalization;
using CrmCoaching.Bench.Scenarios;
using Spectre.Console;

namespace CrmCoaching.Bench.Reporting;

/// <summary>Tables of the day's work.</summary>
internal static class DayReport
{
    private const string Opening = "(opening the round)";

    public static void Size(DayResult result)
    {
        var table = new Table { Title = new TableTitle($"A night's work of {Number(result.Reps)} reps (set up in {Number(result.Setup.TotalSeconds)} s)") };
        table.AddColumn("");
        foreach (var heading in new[] { "calls", "requests", "of these writes", "rows written", "seconds", "again: requests", "rows written", "seconds" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var job in result.Night)
            Row(table, job.Job.Length == 0 ? Opening : job.Job, job, result.Again.SingleOrDefault(again => again.Job == job.Job) ?? Sum([]));
        Row(table, "All", Sum(result.Night), Sum(result.Again));
        AnsiConsole.Write(table);
        var took = result.PlainElapsed is { } elapsed ? $"{Precise(elapsed.TotalSeconds)} s, equal numbers" : "counted from the smaller company";
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"A query for each rep and KPI, of the month that ended alone: {Number(result.PlainRequests)} requests ({took}). The night's reads are {Share(result.Reads, result.PlainRequests)} of that, all its requests {Share(result.Requests, result.PlainRequests)}.");
        AnsiConsole.WriteLine();
    }

    /// <summary>By how much each job grows when the company does.</summary>
    public static void Growth(IReadOnlyList<DayResult> results)
    {
        if (results.Count < 2) return;
        var table = new Table { Title = new TableTitle("Growth of the night's work") };
        table.AddColumn("");
        foreach (var (smaller, larger) in results.Zip(results.Skip(1)))
            table.AddColumn(new TableColumn($"{Number(smaller.Reps)} → {Number(larger.Reps)} reps\nreads, writes, seconds").RightAligned());
        foreach (var job in results[0].Night.Where(job => job.Job.Length > 0))
            Grow(table, job.Job, results, result => result.Night.Single(one => one.Job == job.Job));
        Grow(table, "All", results, result => Sum(result.Night));
        AnsiConsole.Write(table);
    }

    private static JobMeasurement Sum(IReadOnlyList<JobMeasurement> jobs) => new(
        "", jobs.Sum(job => job.Calls), jobs.Sum(job => job.Requests), jobs.Sum(job => job.Writes), jobs.Sum(job => job.Written), TimeSpan.FromTicks(jobs.Sum(job => job.Elapsed.Ticks)));

    private static void Row(Table table, string name, JobMeasurement night, JobMeasurement again) => table.AddRow(
        name, Number(night.Calls), Number(night.Requests), Number(night.Writes), Number(night.Written), Precise(night.Elapsed.TotalSeconds),
        Number(again.Requests), Number(again.Written), Precise(again.Elapsed.TotalSeconds));

    private static void Grow(Table table, string name, IReadOnlyList<DayResult> results, Func<DayResult, JobMeasurement> of) => table.AddRow(
        [name, .. results.Zip(results.Skip(1), (smaller, larger) => (Smaller: of(smaller), Larger: of(larger))).Select(pair =>
            $"{Times(pair.Larger.Requests - pair.Larger.Writes, pair.Smaller.Requests - pair.Smaller.Writes)}, {Times(pair.Larger.Writes, pair.Smaller.Writes)}, {Times(pair.Larger.Elapsed.TotalSeconds, pair.Smaller.Elapsed.TotalSeconds)}")]);

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Precise(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    private static string Times(double value, double by) => by == 0 ? "–" : (value / by).ToString("0.##", CultureInfo.InvariantCulture) + "×";

    private static string Share(int value, int of) => of == 0 ? "–" : ((double)value / of).ToString("P1", CultureInfo.InvariantCulture);
}
