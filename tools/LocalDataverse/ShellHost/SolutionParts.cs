using System.Xml.Linq;

namespace LocalDataverse.ShellHost;

/// <summary>Reads the app's parts from unpacked solution folders. Several folders add up; ids that repeat are taken once, from the first.</summary>
internal sealed class SolutionParts(IReadOnlyList<string> folders)
{
    /// <summary>The site map of the first app, or an empty one.</summary>
    public XElement App()
    {
        var maps = folders.Select(folder => Path.Combine(folder, "AppModuleSiteMaps")).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "AppModuleSiteMap.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        return maps.Select(Load).FirstOrDefault() ?? new XElement("AppModuleSiteMap");
    }

    /// <summary>Each form with the kind that its folder says.</summary>
    public XElement Forms(string table) => Merge("forms", "formid", TableFolders(table)
        .SelectMany(folder => FilesBelow(Path.Combine(folder, "FormXml")))
        .SelectMany(file => Load(file).Elements("systemform").Select(form => WithKind(form, Path.GetFileName(Path.GetDirectoryName(file)!)))));

    public XElement Views(string table) => Merge("savedqueries", "savedqueryid", TableFolders(table)
        .SelectMany(folder => FilesBelow(Path.Combine(folder, "SavedQueries")))
        .SelectMany(file => Load(file).DescendantsAndSelf("savedquery")));

    /// <summary>The ribbon of the table in each folder, and the application's where a solution has one.</summary>
    public XElement Commands(string table) => new("ribbons", TableFolders(table)
        .Select(folder => Path.Combine(folder, "RibbonDiff.xml")).Where(File.Exists).Select(Load));

    private static XElement WithKind(XElement form, string kind)
    {
        form.SetAttributeValue("type", kind);
        return form;
    }

    private static XElement Merge(string name, string key, IEnumerable<XElement> parts) =>
        new(name, parts.DistinctBy(part => part.Element(key)?.Value.ToUpperInvariant()));

    /// <summary>Folder names carry the schema name's capitals, and a caller knows the logical name.</summary>
    private IEnumerable<string> TableFolders(string table) => folders
        .Select(folder => Path.Combine(folder, "Entities")).Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories)
        .Where(folder => string.Equals(Path.GetFileName(folder), table, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> FilesBelow(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static XElement Load(string file) => XDocument.Load(file).Root!;
}
