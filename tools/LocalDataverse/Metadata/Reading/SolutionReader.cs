using LocalDataverse.Faults;
using LocalDataverse.Metadata.Reading.Components;

namespace LocalDataverse.Metadata.Reading;

/// <summary>
/// Reads unpacked solutions, in the order given: later ones add to the tables of earlier ones. What people see (forms, views,
/// web resources) is read as rows; site maps and commands are left to the shell.
/// </summary>
public static class SolutionReader
{
    /// <exception cref="StartupProblem">A folder is missing or a file is malformed; the text names file and element.</exception>
    public static SolutionContent Read(params IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder)) throw new StartupProblem($"There is no solution folder {folder}.");
            if (!IsSolution(folder))
                throw new StartupProblem($"The folder {folder} holds no unpacked solution: neither Other/Solution.xml nor a folder Entities is in it.");
        }

        var choices = folders.SelectMany(folder => Files(folder, "OptionSets", "*.xml"))
            .Select(path => SolutionFile.Load(path, "optionset"))
            .Select(file => ChoiceReader.Read(file, file.Root) with { IsGlobal = true })
            .ToDictionary(choice => choice.Name, StringComparer.OrdinalIgnoreCase);
        var drafts = new Dictionary<string, TableDraft>(StringComparer.Ordinal);
        var tables = new TableReader(choices);
        var relationships = new RelationshipReader();
        foreach (var folder in folders)
        {
            foreach (var path in Files(folder, "Entities", "Entity.xml")) tables.Read(path, drafts);
            foreach (var path in Files(folder, Path.Combine("Other", "Relationships"), "*.xml")) relationships.Read(path);
        }

        return new SolutionContent(
            CatalogBuilder.Build(drafts, relationships, choices),
            [.. folders.SelectMany(folder => Files(folder, "Roles", "*.xml")).Select(RoleReader.Read)],
            [.. folders.SelectMany(folder => Files(folder, "SdkMessageProcessingSteps", "*.xml")).Select(StepReader.Read)],
            ReadCustomApis(folders))
        {
            Components = ComponentReader.Read(folders),
        };
    }

    private static bool IsSolution(string folder) =>
        File.Exists(Path.Combine(folder, "Other", "Solution.xml")) || Directory.Exists(Path.Combine(folder, "Entities"));

    private static List<CustomApi> ReadCustomApis(IReadOnlyList<string> folders)
    {
        var types = folders.SelectMany(folder => Files(folder, "PluginAssemblies", "*.data.xml")).SelectMany(PluginTypeReader.Read)
            .ToDictionary(type => type.Key, type => type.Value);
        var reader = new CustomApiReader(types);
        return [.. folders.SelectMany(folder => Files(folder, "customapis", "customapi.xml")).Select(path => reader.Read(Path.GetDirectoryName(path)!))];
    }

    private static IEnumerable<string> Files(string folder, string part, string pattern)
    {
        var root = Path.Combine(folder, part);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }
}
