using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading;

/// <summary>Reads &lt;optionset&gt;, inline in a column or as a file of its own.</summary>
public static class ChoiceReader
{
    public static Choice Read(SolutionFile file, XElement element) => new(
        file.Attribute(element, "Name"),
        SolutionFile.Flag(element, "IsGlobal"),
        [.. OptionElements(element).Select(option => ReadOption(file, option))]);

    private static IEnumerable<XElement> OptionElements(XElement element) =>
        new[] { "options", "states", "statuses" }.SelectMany(name => element.Element(name)?.Elements() ?? []);

    private static ChoiceOption ReadOption(SolutionFile file, XElement option) => new(
        file.NumberAttribute(option, "value"),
        SolutionFile.Label(option.Element("labels")),
        option.Attribute("state") is null ? null : file.NumberAttribute(option, "state"),
        option.Attribute("defaultstatus") is null ? null : file.NumberAttribute(option, "defaultstatus"),
        option.Attribute("invariantname")?.Value,
        option.Attribute("Color")?.Value);
}
