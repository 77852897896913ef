using System.Xml.Linq;
using LocalDataverse.Faults;
using LocalDataverse.Query.Operators;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Readers;

internal static class FetchFilterReader
{
    public static FilterNode Read(XElement node)
    {
        // Hints and quick-find marks change how the platform searches, not what it finds.
        FetchElement.AllowAttributes(
            node, "type", "isquickfindfields", "hint", "overridequickfindrecordlimitenabled", "overridequickfindrecordlimitdisabled");
        if (FetchElement.Optional(node, "hint") is { } hint && hint != "union")
        {
            throw FetchElement.Invalid($"'{hint}' is not a valid filter hint: union.");
        }

        FetchElement.Flag(node, "isquickfindfields");
        var logic = FetchElement.Optional(node, "type") switch
        {
            null or "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            var other => throw FetchElement.Invalid($"'{other}' is not a valid filter type: and, or."),
        };
        return new FilterGroup(logic, [.. node.Elements().Select(child => ReadPart(node, child))]);
    }

    private static FilterNode ReadPart(XElement parent, XElement child) => child.Name.LocalName switch
    {
        "condition" => ReadCondition(child),
        "filter" => Read(child),
        "link-entity" => new RelatedRowsNode(FetchPartsReader.ReadLink(child, aggregate: false, inFilter: true)),
        _ => throw FetchElement.UnknownChild(parent, child, "condition, filter, link-entity"),
    };

    private static ConditionNode ReadCondition(XElement node)
    {
        FetchElement.AllowAttributes(
            node, "column", "attribute", "entityname", "operator", "value", "valueof", "uiname", "uitype", "uihidden",
            "aggregate", "rowaggregate", "alias");
        foreach (var unsupported in (string[])["aggregate", "rowaggregate"])
        {
            if (node.Attribute(unsupported) is not null)
            {
                throw Fault.Of(ErrorCode.NotSupportedHere, $"A condition with the attribute '{unsupported}'");
            }
        }

        var text = FetchElement.Required(node, "operator");
        if (!OperatorCatalog.TryFind(text, out var info))
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidConditionOperator, $"'{text}' is not a valid condition operator.");
        }

        var column = FetchElement.Optional(node, "attribute") ?? FetchElement.Required(node, "column");
        var valueOf = FetchElement.Optional(node, "valueof");
        var values = ReadValues(node);
        if (valueOf is not null && values.Count > 0)
        {
            throw FetchElement.Invalid($"The condition on '{column}' takes a value or valueof, not both.");
        }

        return new ConditionNode(FetchElement.Optional(node, "entityname"), column, info.Operator, values, valueOf);
    }

    private static List<object> ReadValues(XElement node)
    {
        List<object> values = [];
        if (FetchElement.Optional(node, "value") is { } single)
        {
            values.Add(single);
        }

        foreach (var child in node.Elements())
        {
            if (child.Name.LocalName != "value")
            {
                throw FetchElement.UnknownChild(node, child, "value");
            }

            FetchElement.AllowAttributes(child, "uiname", "uitype");
            if (child.HasElements)
            {
                throw FetchElement.Invalid("A value node holds text only.");
            }

            values.Add(child.Value);
        }

        return values;
    }
}
