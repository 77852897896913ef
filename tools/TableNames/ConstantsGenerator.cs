namespace TableNames;

/// <summary>Turns the unpacked solution into the constants that the plug-in compiles against.</summary>
public static class ConstantsGenerator
{
    /// <returns>File name to text, for <c>src/Plugins/Data/Tables</c>.</returns>
    public static IReadOnlyDictionary<string, string> Generate(string root)
    {
        var here = Path.Combine(root, "tools", "TableNames");
        var reader = new TableReader(Words.Load(Path.Combine(here, "words.txt")));
        var solution = Path.Combine(root, "src", "Solution");
        var own = reader.Tables(solution).ToList();
        var standard = reader.Tables(Path.Combine(root, "tools", "LocalDataverse", "Standard")).ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var table in own.Where(t => t.PrimaryKey.Length > 0))
            Add(files, reader.Identifier(table.LogicalName), table);
        foreach (var (logicalName, name, columns) in StandardColumns(Path.Combine(here, "standard-columns.txt")))
        {
            var table = standard[logicalName];
            var missing = columns.Except(table.Columns.Select(c => c.LogicalName), StringComparer.Ordinal).ToList();
            if (missing.Count > 0)
                throw new InvalidDataException($"standard-columns.txt names {string.Join(", ", missing)}, which {logicalName} does not have.");
            var stamps = own.FirstOrDefault(t => t.LogicalName == logicalName)?.Columns ?? [];
            Add(files, name, table with { Columns = [.. table.Columns.Where(c => columns.Contains(c.LogicalName, StringComparer.Ordinal)), .. stamps] });
        }

        foreach (var (choice, options) in reader.GlobalChoices(solution))
            files.Add($"{reader.Identifier(choice)}Choice.cs", ConstantsWriter.Choice($"{reader.Identifier(choice)}Choice", options));
        return files;
    }

    static void Add(SortedDictionary<string, string> files, string name, Table table) =>
        files.Add($"{name}Table.cs", ConstantsWriter.Table($"{name}Table", table));

    static IEnumerable<(string LogicalName, string Name, string[] Columns)> StandardColumns(string file) =>
        File.ReadAllLines(file)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(parts => (parts[0].ToLowerInvariant(), parts[0], parts[1..]));
}
