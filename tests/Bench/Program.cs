using System.Globalization;
using CrmCoaching.Bench;
using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Reporting;
using CrmCoaching.Bench.Scenarios;
using Spectre.Console;

if (!BenchOptions.TryParse(args, out var options, out var problem))
{
    AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{problem}[/]");
    return 2;
}

if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = Report.Width;
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

var results = new List<SizeResult>();
var days = new List<DayResult>();
try
{
    using var week = options.Reps.Count == 0 ? null : SeededWeek.Live();
    foreach (var reps in options.Reps)
    {
        days.Add(DayScenario.Run(week!, reps, days.LastOrDefault()));
        DayReport.Size(days[^1]);
    }

    DayReport.Growth(days);
    foreach (var size in options.Sizes)
    {
        results.Add(SizeRun.Execute(size, options.Runs));
        Report.Size(results[^1]);
    }
}
catch (WrongNumbersException wrong)
{
    AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{wrong.Message}[/]");
    return 1;
}

Report.Growth(results);
return 0;
