using StepRegistrations;

// Writes into src/Solution what the built plug-in assembly says of itself. The one argument is the repository root.
var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var solution = Path.Combine(root, "src", "Solution");
var due = SolutionFiles.Due(solution);
foreach (var stale in SolutionFiles.Owned(solution).Where(path => !due.ContainsKey(path)))
    File.Delete(Path.Combine(solution, stale));

foreach (var (path, bytes) in due)
{
    var file = Path.Combine(solution, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllBytes(file, bytes);
}

Console.WriteLine($"{due.Count} files in {solution}");
