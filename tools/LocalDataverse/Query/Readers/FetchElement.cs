using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Faults;

namespace LocalDataverse.Query.Readers;

/// <summary>Strict access to an element of FetchXML: what it does not know is a fault, never ignored.</summary>
internal static class FetchElement
{
    public static void AllowAttributes(XElement element, params ReadOnlySpan<string> allowed)
    {
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration && !allowed.Contains(attribute.Name.LocalName))
            {
                throw Invalid($"Invalid attribute '{attribute.Name.LocalName}' on node '{element.Name.LocalName}'.");
            }
        }
    }

    public static string Required(XElement element, string name)
    {
        var value = Optional(element, name);
        return string.IsNullOrEmpty(value) ? throw Invalid($"The node '{element.Name.LocalName}' needs the attribute '{name}'.") : value;
    }

    public static string? Optional(XElement element, string name) => element.Attribute(name)?.Value;

    public static bool Flag(XElement element, string name, bool absent = false) => Optional(element, name) switch
    {
        null => absent,
        "true" or "1" => true,
        "false" or "0" => false,
        var other => throw Invalid($"'{other}' is not a valid value of '{name}' on node '{element.Name.LocalName}': true, false, 1 or 0."),
    };

    public static int? Number(XElement element, string name, int minimum)
    {
        var text = Optional(element, name);
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum
            ? number
            : throw Invalid($"'{text}' is not a valid value of '{name}' on node '{element.Name.LocalName}'.");
    }

    public static Exception UnknownChild(XElement parent, XElement child, string valid) =>
        Invalid($"Invalid Child Node, valid nodes are {valid}. NodeName = {child.Name.LocalName}, parent = {parent.Name.LocalName}.");

    public static Exception Invalid(string text) => Fault.Of(ErrorCode.QueryBuilderInvalidQuery, text);
}
