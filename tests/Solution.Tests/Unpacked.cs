using System.Xml.Linq;
using CrmCoaching.Cli.Packing;

namespace CrmCoaching.Solution.Tests;

/// <summary>The solution as its files say and as the packager assembles it; read once for all tests.</summary>
static class Unpacked
{
    static readonly Lazy<XDocument> Assembled = new(() => new CustomizationsAssembler(new SolutionFolder(new DirectoryInfo(Repository.Solution))).Assemble());

    public static XElement Customizations => Assembled.Value.Root!;

    public static XDocument Manifest { get; } = XDocument.Load(Path.Combine(Repository.Solution, "Other", "Solution.xml"));

    public static IEnumerable<XElement> Tables => Customizations.Elements("Entities").Elements("Entity");

    /// <summary>Tables that this solution defines, without those that it only adds to.</summary>
    public static IEnumerable<XElement> OwnTables => Tables.Where(table => table.Descendants("OwnershipTypeMask").Any());

    public static IEnumerable<XElement> Relationships => Customizations.Elements("EntityRelationships").Elements("EntityRelationship");

    public static string LogicalNameOf(XElement table) => table.Element("Name")!.Value.ToLowerInvariant();

    /// <summary>Columns by table, of this solution and of the platform.</summary>
    public static ILookup<string, XElement> Columns { get; } = Tables
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Standard, "Entities"), "Entity.xml", SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root!))
        .SelectMany(table => table.Descendants("attributes").Elements("attribute"), (table, column) => (Table: LogicalNameOf(table), Column: column))
        .ToLookup(pair => pair.Table, pair => pair.Column, StringComparer.Ordinal);

    public static XElement? Column(string table, string column) =>
        Columns[table].FirstOrDefault(candidate => candidate.Element("LogicalName")!.Value == column);
}
