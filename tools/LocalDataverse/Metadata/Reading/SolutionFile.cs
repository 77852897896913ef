using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Faults;

namespace LocalDataverse.Metadata.Reading;

/// <summary>One XML file of an unpacked solution, read with errors that name the file, the line and the element.</summary>
public sealed class SolutionFile
{
    private SolutionFile(string path, XElement root)
    {
        Path = path;
        Root = root;
    }

    public string Path { get; }
    public XElement Root { get; }

    /// <exception cref="StartupProblem">The file cannot be read, is not XML or has another root.</exception>
    public static SolutionFile Load(string path, string rootName)
    {
        XElement? root;
        try
        {
            root = XDocument.Load(path, LoadOptions.SetLineInfo).Root;
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new StartupProblem($"{path}: {error.Message}", error);
        }

        var file = new SolutionFile(path, root!);
        return root!.Name.LocalName == rootName ? file : throw file.Problem(root, $"the root should be <{rootName}>");
    }

    public StartupProblem Problem(XElement element, string what)
    {
        var line = element is IXmlLineInfo info && info.HasLineInfo() ? $", line {info.LineNumber.ToString(CultureInfo.InvariantCulture)}" : "";
        return new StartupProblem($"{Path}{line}, <{element.Name.LocalName}>: {what}.");
    }

    public XElement Child(XElement parent, string name) =>
        parent.Element(name) ?? throw Problem(parent, $"<{name}> is missing");

    public string Text(XElement parent, string name)
    {
        var text = Child(parent, name).Value.Trim();
        return text.Length > 0 ? text : throw Problem(parent, $"<{name}> is empty");
    }

    public static string? OptionalText(XElement parent, string name)
    {
        var text = parent.Element(name)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string Attribute(XElement element, string name) =>
        element.Attribute(name)?.Value is { Length: > 0 } value ? value : throw Problem(element, $"the attribute {name} is missing");

    public static bool Flag(XElement parent, string name, bool otherwise = false) => OptionalText(parent, name) switch
    {
        null => otherwise,
        var text => text is "1" or "true",
    };

    public int? Number(XElement parent, string name)
    {
        var text = OptionalText(parent, name);
        if (text is null) return null;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem(parent.Element(name)!, $"'{text}' is not a whole number");
    }

    public decimal? Amount(XElement parent, string name)
    {
        var text = OptionalText(parent, name);
        if (text is null) return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem(parent.Element(name)!, $"'{text}' is not a number");
    }

    public Guid Id(XElement element, string text) =>
        Guid.TryParse(text, out var id) ? id : throw Problem(element, $"'{text}' is not a GUID");

    public int NumberAttribute(XElement element, string name)
    {
        var text = Attribute(element, name);
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem(element, $"{name} '{text}' is not a whole number");
    }

    /// <summary>The English description among the labels below <paramref name="container"/>, or the first one, or nothing.</summary>
    public static string Label(XElement? container)
    {
        var labels = container?.Elements().ToList() ?? [];
        var label = labels.Find(one => one.Attribute("languagecode")?.Value == "1033") ?? labels.FirstOrDefault();
        return label?.Attribute("description")?.Value ?? "";
    }
}
