using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>
/// Reads answers from JSON without trusting it: what is wrong with it must be told, and must not end up in the text
/// of an exception, which the platform keeps.
/// </summary>
public static class AnswersReader
{
    private const string NumberType = "number";
    private const string ObjectType = "object";
    private const int MostCharacters = 10000;

    /// <returns>Each answer as it stands, doubles included; null when it is no JSON object.</returns>
    public static IReadOnlyList<GivenAnswer>? Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json) || json!.Length > MostCharacters)
            return null;

        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
            var root = XElement.Load(reader);
            return Type(root) == ObjectType ? [.. root.Elements().Select(Answer)] : null;
        }
        catch (XmlException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The framework gives JSON as elements; a name that no element can have stands in an attribute.</summary>
    private static GivenAnswer Answer(XElement element) => new(
        (string?)element.Attribute("item") ?? element.Name.LocalName,
        Type(element) == NumberType && int.TryParse(element.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    private static string? Type(XElement element) => (string?)element.Attribute("type");
}
