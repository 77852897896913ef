using System.Globalization;
using CrmCoaching.Bench;
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
try
{
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
