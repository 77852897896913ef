using System.CommandLine;
using CrmCoaching.Cli.Connections;
using Spectre.Console;

namespace CrmCoaching.Cli.Import;

/// <summary>coach import: loads a CSV export of accounts, products, teams and pipeline into an environment.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder with accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv" };
        var url = AddressOption.Create();
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Load the CRM as it stood at the end of this day (yyyy-MM-dd); default today" };
        var shift = new Option<int>("--shift") { Description = "Days to add to every date of the files" };
        var createUsers = new Option<bool>("--create-users") { Description = "Create missing business units and users; only on the local host" };
        var rejects = new Option<FileInfo>("--rejects") { Description = "File for rows that could not be loaded", DefaultValueFactory = _ => new FileInfo("import-rejects.csv") };
        var command = new Command("import", "Load a CSV export of accounts, products, sales teams and pipeline")
        {
            folder, url, asOf, shift, createUsers, rejects,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(url),
            new ImportOptions(
                parsed.GetRequiredValue(folder), parsed.GetValue(asOf), parsed.GetValue(shift), parsed.GetValue(createUsers), parsed.GetRequiredValue(rejects)),
            cancellation));
        return command;
    }

    private static async Task<int> Run(Uri url, ImportOptions options, CancellationToken cancellation)
    {
        try
        {
            if (options.CreateUsers && !url.IsLoopback)
            {
                throw new CommandFailure("--create-users works on the local host only. Users of a Dataverse environment come from its directory; the import finds them by full name.");
            }

            using var connection = new DataverseConnection(url);
            var summary = await ImportProgress.Show(progress => new Importer(connection, options, progress).Run(cancellation));
            Report(summary, options);
            return 0;
        }
        catch (CommandFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. What was loaded stays; run the same command again to go on.");
            return 1;
        }
    }

    private static void Report(ImportSummary summary, ImportOptions options)
    {
        var counts = summary.Opportunities;
        AnsiConsole.WriteLine($"Loaded {counts.Created} opportunities ({counts.Present} were there already), closed {counts.Closed}; {counts.Later} lie after {summary.AsOf:yyyy-MM-dd}.");
        foreach (var miss in counts.NearMisses)
        {
            AnsiConsole.WriteLine($"Near-miss: {miss}.");
        }

        if (summary.Rejected > 0)
        {
            AnsiConsole.WriteLine($"{summary.Rejected} rows need a look: {options.RejectsFile.FullName}");
        }
    }
}
