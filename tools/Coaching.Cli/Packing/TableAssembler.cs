using System.Xml.Linq;

namespace CrmCoaching.Cli.Packing;

/// <summary>Fills the placeholders of one table's Entity.xml: forms, views, charts and commands.</summary>
internal sealed class TableAssembler(SolutionFolder folder, string path)
{
    public XElement Assemble()
    {
        var entity = folder.Load($"{path}/Entity.xml").Root!;
        Fill(entity, "FormXml", Forms());
        Fill(entity, "SavedQueries", Views());
        Fill(entity, "Visualizations", folder.Files($"{path}/Visualizations", "*.xml").Select(file => folder.Load(file).Root!));
        Fill(entity, "RibbonDiffXml", Ribbon());
        entity.Element("SavedQueries")?.Elements().Where(group => !group.HasElements).Remove();
        // An empty list of views or charts does not pass the schema; an empty list of forms does.
        entity.Elements().Where(element => element.Name.LocalName is "SavedQueries" or "Visualizations" && !element.HasElements).Remove();
        return entity;
    }

    private void Fill(XElement entity, string placeholder, IEnumerable<XElement> content)
    {
        var parts = content.ToList();
        if (parts.Count == 0)
        {
            return;
        }

        var element = entity.Element(placeholder)
            ?? throw new CommandFailure($"{path}/Entity.xml has no element {placeholder}, so the table's files for it would be lost. Add the empty element.");
        element.Add(parts);
    }

    /// <summary>One group a form type, in the order in which the forms' file names come; the type is the folder's name.</summary>
    private IEnumerable<XElement> Forms() => folder.Files($"{path}/FormXml", "*.xml", deep: true)
        .Where(file => !file.EndsWith("_managed.xml", StringComparison.Ordinal))
        .OrderBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
        .GroupBy(file => Path.GetFileName(Path.GetDirectoryName(file))!)
        .Select(type => new XElement("forms", new XAttribute("type", type.Key), type.SelectMany(file => folder.Load(file).Root!.Elements())));

    private IEnumerable<XElement> Views()
    {
        var views = folder.Files($"{path}/SavedQueries", "*.xml").SelectMany(file => folder.Load(file).Root!.Elements()).ToList();
        return views.Count == 0 ? [] : [new XElement("savedqueries", views)];
    }

    private IEnumerable<XElement> Ribbon() =>
        File.Exists(folder.PathOf($"{path}/RibbonDiff.xml")) ? folder.Load($"{path}/RibbonDiff.xml").Root!.Elements() : [];
}
