using System.CommandLine;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Cli.Seed;

/// <summary>coach seed: fills a new database of the local host with the demo company.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var database = new Option<FileInfo>("--database") { Description = "New database file of the local host", Required = true };
        var today = new Option<DateOnly?>("--today") { Description = "The day on which the story ends (yyyy-MM-dd); default today" };
        var months = new Option<int>("--months") { Description = "Months of history", DefaultValueFactory = _ => DemoPlan.DefaultMonths };
        var solution = new Option<DirectoryInfo>("--solution") { Description = "Unpacked solution", DefaultValueFactory = _ => new DirectoryInfo("src/Solution") };
        var standard = new Option<DirectoryInfo>("--standard")
        {
            Description = "Standard tables, unpacked", DefaultValueFactory = _ => new DirectoryInfo("tools/LocalDataverse/Standard"),
        };
        var plugins = new Option<FileInfo>("--plugins") { Description = "Built plug-in assembly", Required = true };
        var command = new Command("seed", "Create the demo company in a new local database") { database, today, months, solution, standard, plugins };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(database),
            parsed.GetValue(today) ?? DateOnly.FromDateTime(DateTime.UtcNow),
            parsed.GetValue(months),
            new OrganizationOptions
            {
                DatabasePath = parsed.GetRequiredValue(database).FullName + ".part",
                SolutionFolder = parsed.GetRequiredValue(solution).FullName,
                StandardFolder = parsed.GetRequiredValue(standard).FullName,
                PluginAssembly = parsed.GetRequiredValue(plugins).FullName,
                // Nothing is acknowledged before the whole file is renamed into place.
                IsDurable = false,
            }));
        return command;
    }

    private static int Run(FileInfo database, DateOnly today, int months, OrganizationOptions options)
    {
        if (database.Exists)
        {
            Console.Error.WriteLine($"{database.FullName} exists already. Delete it or name another file.");
            return 1;
        }

        // What an interrupted seeding left behind is no database.
        DeletePart(options.DatabasePath);
        new DemoCompany(new DemoPlan(today, months)).Write(options, Console.WriteLine);
        File.Move(options.DatabasePath, database.FullName);
        DeletePart(options.DatabasePath);
        return 0;
    }

    private static void DeletePart(string path)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm", ".lock" })
        {
            File.Delete(path + suffix);
        }
    }
}
