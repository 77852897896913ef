using System.CommandLine;
using System.Globalization;
using CrmCoaching.Cli.Connections;
using Spectre.Console;

namespace CrmCoaching.Cli.Maintenance;

/// <summary>coach maintain: does the day's work now, as the scheduled flow does it.</summary>
internal static class MaintainCommand
{
    private const int DefaultBudgetSeconds = 30;

    /// <summary>As long as the environment leaves the turn to a job that fails.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(31);

    public static Command Create()
    {
        var url = AddressOption.Create();
        var user = new Option<string?>("--user") { Description = "Sign in to the local host as this user (domain name); default its administrator" };
        var budget = new Option<int>("--budget") { Description = "Seconds that one call may take, up to 90", DefaultValueFactory = _ => DefaultBudgetSeconds };
        budget.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 90)
            {
                result.AddError("--budget takes 1 to 90 seconds.");
            }
        });
        var command = new Command("maintain", "Do the day's work: roll cadences, freeze months, measure, remind") { url, user, budget };
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(url), parsed.GetValue(user), parsed.GetValue(budget), cancellation));
        return command;
    }

    private static async Task<int> Run(Uri url, string? user, int budget, CancellationToken cancellation)
    {
        try
        {
            using var connection = new DataverseConnection(url, user);
            Report(await AnsiConsole.Status().StartAsync("Opening the day's work", status => new DailyWork(connection, budget, Pause, totals => Show(status, totals)).Run(cancellation)));
            return 0;
        }
        catch (CommandFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. What was done is kept; run the same command again to go on.");
            return 1;
        }
    }

    private static void Show(StatusContext status, IReadOnlyCollection<JobTotal> totals) => status.Status(
        totals.Count == 0 ? "Opened" : Markup.Escape($"{totals.Last().Job}: {totals.Sum(total => total.Calls)} calls, {totals.Sum(total => total.Written)} rows written"));

    private static void Report(IReadOnlyCollection<JobTotal> totals)
    {
        var table = new Table().AddColumn("Job");
        foreach (var heading in new[] { "calls", "rows written", "seconds" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var total in totals)
        {
            Row(table, total);
        }

        Row(table, new JobTotal("All", totals.Sum(total => total.Calls), totals.Sum(total => total.Written), totals.Sum(total => total.Seconds)));
        AnsiConsole.Write(table);
    }

    private static void Row(Table table, JobTotal total) => table.AddRow(
        total.Job,
        total.Calls.ToString(CultureInfo.InvariantCulture),
        total.Written.ToString("N0", CultureInfo.InvariantCulture),
        total.Seconds.ToString("N1", CultureInfo.InvariantCulture));
}
