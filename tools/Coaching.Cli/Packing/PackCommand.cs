using System.CommandLine;

namespace CrmCoaching.Cli.Packing;

/// <summary>coach pack and coach check: the solution zips, and what would go wrong with them.</summary>
internal static class PackCommand
{
    public static IEnumerable<Command> Create()
    {
        var solution = new Option<DirectoryInfo>("--solution") { Description = "Unpacked solution", DefaultValueFactory = _ => new DirectoryInfo("src/Solution") };
        var plugins = new Option<FileInfo>("--plugins") { Description = "Built plug-in assembly", Required = true };
        var output = new Option<DirectoryInfo>("--output") { Description = "Folder for the zips", DefaultValueFactory = _ => new DirectoryInfo("out") };
        var pack = new Command("pack", "Write the unmanaged and the managed solution zip") { solution, plugins, output };
        pack.SetAction(parsed => Guarded(() => Write(
            new SolutionPackage(new SolutionFolder(parsed.GetRequiredValue(solution)), parsed.GetRequiredValue(plugins)), parsed.GetRequiredValue(output))));
        var check = new Command("check", "Pack into nowhere: tell what an import would lose") { solution, plugins };
        check.SetAction(parsed => Guarded(() => Check(
            new SolutionPackage(new SolutionFolder(parsed.GetRequiredValue(solution)), parsed.GetRequiredValue(plugins)))));
        return [pack, check];
    }

    private static void Write(SolutionPackage package, DirectoryInfo output)
    {
        foreach (var managed in new[] { false, true })
        {
            var file = package.Write(output, managed);
            Console.WriteLine($"{file.FullName}  {file.Length / 1024} KB");
        }
    }

    private static void Check(SolutionPackage package)
    {
        var folder = Directory.CreateTempSubdirectory("coach-check-");
        try
        {
            package.Write(folder, managed: false);
            Console.WriteLine("The solution packs without loss.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Guarded(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (CommandFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
