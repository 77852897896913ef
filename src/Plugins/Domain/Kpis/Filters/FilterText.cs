using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmCoaching.Domain.Kpis.Filters;

/// <summary>Reads and writes a filter as FetchXML's <c>&lt;filter&gt;</c> element.</summary>
public static class FilterText
{
    private const int LongestText = 100_000;
    private const int DeepestNesting = 20;

    /// <returns>The filter that lets everything pass when there is no text.</returns>
    /// <exception cref="ArgumentException">It is no such element, or holds what a definition may not use; the text says what.</exception>
    public static FilterGroup Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return FilterGroup.Everything;

        try
        {
            // The text is a user's: no document type, no entity, nothing fetched from elsewhere.
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestText, IgnoreComments = true,
            };
            using var characters = new StringReader(text!);
            using var reader = XmlReader.Create(characters, settings);
            var root = XDocument.Load(reader).Root!;
            if (root.Descendants().Any(element => element.Ancestors().Take(DeepestNesting + 1).Count() > DeepestNesting))
                throw new ArgumentException($"The filter is nested more than {DeepestNesting} levels deep.", nameof(text));
            return Group(root);
        }
        catch (XmlException malformed)
        {
            throw new ArgumentException($"The filter is no well-formed XML: {malformed.Message}", nameof(text), malformed);
        }
    }

    /// <summary>One text for filters that are the same; never written with values spliced into it.</summary>
    public static string Render(FilterGroup filter) => ToXml(filter).ToString(SaveOptions.DisableFormatting);

    public static XElement ToXml(FilterNode node) => node switch
    {
        FilterGroup group => new XElement("filter", new XAttribute("type", group.IsOr ? "or" : "and"), group.Parts.Select(ToXml)),
        FilterLink link => new XElement(
            "link-entity",
            new XAttribute("name", link.Table), new XAttribute("from", link.From), new XAttribute("to", link.To),
            new XAttribute("link-type", link.Type),
            link.Filter.IsEmpty ? null : ToXml(link.Filter)),
        FilterCondition condition => ToXml(condition),
        _ => throw new ArgumentException($"{node?.GetType().Name} is no part of a filter.", nameof(node)),
    };

    private static XElement ToXml(FilterCondition condition)
    {
        var element = new XElement("condition", new XAttribute("attribute", condition.Column), new XAttribute("operator", condition.Operator));
        if (condition.OtherColumn is not null)
            element.Add(new XAttribute("valueof", condition.OtherColumn));
        else if (condition.Operator is "in" or "not-in" or "between" or "not-between" or "contain-values" or "not-contain-values")
            element.Add(condition.Values.Select(value => new XElement("value", value)));
        else if (condition.Values.Count == 1)
            element.Add(new XAttribute("value", condition.Values[0]));
        return element;
    }

    private static FilterGroup Group(XElement element)
    {
        if (element.Name != "filter")
            throw new ArgumentException($"A filter is a <filter> element, not <{element.Name}>.");
        Only(element, "type", "hint", "isquickfindfields");

        var type = (string?)element.Attribute("type") ?? "and";
        if (type is not ("and" or "or"))
            throw new ArgumentException($"A filter is of type and or or, not '{type}'.");

        var isOr = type == "or";
        var parts = new List<FilterNode>();
        foreach (var part in element.Elements().Select(Part))
        {
            // A group of the same kind inside a group says nothing more: what is left is comparable.
            if (part is FilterGroup inner && (inner.IsOr == isOr || inner.Parts.Count == 1))
                parts.AddRange(inner.Parts);
            else if (part is not FilterGroup { IsEmpty: true })
                parts.Add(part);
        }

        return new FilterGroup(isOr && parts.Count > 1, parts);
    }

    private static FilterNode Part(XElement element) => element.Name.LocalName switch
    {
        "filter" => Group(element),
        "condition" => Condition(element),
        "link-entity" => Link(element),
        _ => throw new ArgumentException($"A filter cannot hold <{element.Name}>."),
    };

    private static FilterCondition Condition(XElement element)
    {
        Only(element, "attribute", "operator", "value", "valueof", "uiname", "uitype");
        var name = Required(element, "operator");
        var single = (string?)element.Attribute("value");
        string[] values = single is null ? [.. element.Elements("value").Select(value => value.Value)] : [single];
        return new FilterCondition(Required(element, "attribute"), name == "neq" ? "ne" : name, values, (string?)element.Attribute("valueof"));
    }

    private static FilterLink Link(XElement element)
    {
        Only(element, "name", "from", "to", "link-type");
        var filters = element.Elements().Select(Part).ToArray();
        if (filters.Any(part => part is FilterCondition))
            throw new ArgumentException($"The link to {Required(element, "name")} holds a condition outside a <filter>.");

        var filter = filters.Length == 1 && filters[0] is FilterGroup only ? only : FilterGroup.AllOf(filters);
        return new FilterLink(Required(element, "name"), Required(element, "from"), Required(element, "to"), Required(element, "link-type"), filter);
    }

    private static string Required(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) is { Length: > 0 } value
            ? value
            : throw new ArgumentException($"<{element.Name}> needs the attribute '{attribute}'.");

    private static void Only(XElement element, params string[] allowed)
    {
        var other = element.Attributes().FirstOrDefault(attribute => !allowed.Contains(attribute.Name.LocalName));
        if (other is not null)
            throw new ArgumentException($"<{element.Name}> cannot have the attribute '{other.Name}' in a KPI's filter.");
    }
}
