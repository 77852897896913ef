using System.Xml.Linq;

namespace CrmCoaching.Cli.Packing;

/// <summary>An unpacked solution on disk.</summary>
public sealed class SolutionFolder(DirectoryInfo root)
{
    public string FullName => root.FullName;

    public XDocument Load(string relativePath)
    {
        var path = PathOf(relativePath);
        if (!File.Exists(path))
        {
            throw new CommandFailure($"The solution folder has no {relativePath}. It must be an unpacked solution with Other/Solution.xml and Other/Customizations.xml.");
        }

        try
        {
            return XDocument.Load(path);
        }
        catch (System.Xml.XmlException problem)
        {
            throw new CommandFailure($"{relativePath} is not well-formed XML: {problem.Message}", problem);
        }
    }

    public string PathOf(string relativePath) => Path.Combine(root.FullName, relativePath);

    public bool HasFolder(string folder) => Directory.Exists(PathOf(folder));

    /// <summary>Relative paths with forward slashes, in the packer's order: by name without case.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern, bool deep = false) =>
        !HasFolder(folder)
            ? []
            : [.. Directory.EnumerateFiles(PathOf(folder), pattern, deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
                .Select(file => Path.GetRelativePath(root.FullName, file).Replace('\\', '/'))
                .OrderBy(file => file, StringComparer.OrdinalIgnoreCase)];

    public IReadOnlyList<string> Folders(string folder) =>
        !HasFolder(folder)
            ? []
            : [.. Directory.EnumerateDirectories(PathOf(folder))
                .Select(path => Path.GetRelativePath(root.FullName, path).Replace('\\', '/'))
                .OrderBy(path => path, StringComparer.OrdinalIgnoreCase)];
}
