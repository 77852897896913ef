namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>Files that belong to one table: they lie below its folder and do not repeat its name.</summary>
internal static class TableParts
{
    public static IEnumerable<string> Files(string solutionFolder, string part)
    {
        var root = Path.Combine(solutionFolder, "Entities");
        if (!Directory.Exists(root)) return [];
        return Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)
            .Select(table => Path.Combine(table, part))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    /// <summary>Logical name of the table whose folder holds the file.</summary>
    public static string TableOf(string solutionFolder, string path) =>
        Path.GetRelativePath(Path.Combine(solutionFolder, "Entities"), path).Split(Path.DirectorySeparatorChar)[0].ToLowerInvariant();
}
