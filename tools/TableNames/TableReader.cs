using System.Xml.Linq;

namespace TableNames;

/// <summary>Reads tables in the unpacked solution format: <c>Entities/*/Entity.xml</c> and <c>OptionSets/*.xml</c>.</summary>
public sealed class TableReader(Words words)
{
    const string Prefix = "coach_";

    public IEnumerable<Table> Tables(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "Entities"), "Entity.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => ReadTable(XDocument.Load(file).Root!));

    public IEnumerable<(string Name, List<Option> Options)> GlobalChoices(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "OptionSets"), "*.xml")
            .Order(StringComparer.Ordinal)
            .Select(file => XDocument.Load(file).Root!)
            .Select(root => (root.Attribute("Name")!.Value, Options(root)));

    public string Identifier(string logicalName) =>
        logicalName.StartsWith(Prefix, StringComparison.Ordinal) ? words.Pascal(logicalName[Prefix.Length..].Replace("_", "", StringComparison.Ordinal)) : logicalName;

    Table ReadTable(XElement root)
    {
        var attributes = root.Descendants("attribute").ToList();
        var key = attributes.FirstOrDefault(a => (string?)a.Element("Type") == "primarykey");
        return new Table(root.Element("Name")!.Value.ToLowerInvariant(), (string?)key?.Element("LogicalName") ?? "",
            [.. attributes.Select(ReadColumn).OrderBy(c => c.LogicalName, StringComparer.Ordinal)]);
    }

    Column ReadColumn(XElement attribute)
    {
        var name = attribute.Element("LogicalName")!.Value;
        var physical = attribute.Attribute("PhysicalName")!.Value;
        var identifier = name.StartsWith(Prefix, StringComparison.Ordinal) ? Identifier(name) : Cased(physical);
        var options = attribute.Element("optionset") is { } set && attribute.Element("Type")!.Value != "bit" ? Options(set) : [];
        return new Column(name, identifier, attribute.Element("Type")!.Value, (string?)attribute.Element("OptionSetName"), options);
    }

    static string Cased(string physical) => physical switch
    {
        "statecode" => "StateCode",
        "statuscode" => "StatusCode",
        _ => char.ToUpperInvariant(physical[0]) + physical[1..].Replace("_", "", StringComparison.Ordinal),
    };

    static List<Option> Options(XElement set) =>
        [.. set.Descendants().Where(e => e.Attribute("value") is not null)
            .Select(e => new Option(Words.OfLabel(e.Element("labels")!.Element("label")!.Attribute("description")!.Value), (int)e.Attribute("value")!))
            .DistinctBy(o => o.Identifier)];
}
