using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Readers;

/// <summary>Reads FetchXML. Every mistake in it is a fault of the platform, whatever the text holds.</summary>
public static class FetchXmlReader
{
    private const int MaximumCharacters = 4_000_000;
    private const int MaximumDepth = 100;

    /// <exception cref="System.ServiceModel.FaultException">The text is no FetchXML that the platform would run.</exception>
    public static QueryDefinition Read(string? fetchXml)
    {
        var fetch = Parse(fetchXml);
        if (fetch.Name.LocalName != "fetch")
        {
            throw FetchElement.Invalid($"The root node has to be fetch, not {fetch.Name.LocalName}.");
        }

        FetchElement.AllowAttributes(
            fetch, "version", "count", "page", "paging-cookie", "utc-offset", "aggregate", "distinct", "top", "mapping",
            "min-active-row-version", "output-format", "returntotalrecordcount", "no-lock", "aggregatelimit", "latematerialize",
            "options", "useraworderby", "datasource", "savedqueryid");
        RefuseOtherDataSources(fetch);

        var entity = fetch.Elements().ToList() switch
        {
            [var only] when only.Name.LocalName == "entity" => only,
            [] => throw FetchElement.Invalid("The fetch node needs an entity node."),
            [var only] => throw FetchElement.UnknownChild(fetch, only, "entity"),
            _ => throw FetchElement.Invalid("The fetch node takes exactly one entity node."),
        };
        return ReadFetch(fetch, entity);
    }

    private static QueryDefinition ReadFetch(XElement fetch, XElement entity)
    {
        FetchElement.AllowAttributes(entity, "name", "enableprefiltering", "prefilterparametername");
        var aggregate = FetchElement.Flag(fetch, "aggregate");
        var parts = FetchPartsReader.Read(entity, aggregate);
        var cookie = FetchElement.Optional(fetch, "paging-cookie");
        return new QueryDefinition
        {
            Table = FetchElement.Required(entity, "name"),
            AllColumns = parts.AllColumns,
            Columns = parts.Columns,
            Filter = parts.Filter,
            Links = parts.Links,
            Orders = parts.Orders,
            Distinct = FetchElement.Flag(fetch, "distinct"),
            IsAggregate = aggregate,
            Top = FetchElement.Number(fetch, "top", 0),
            PageSize = FetchElement.Number(fetch, "count", 0) is { } count and > 0 ? count : null,
            Page = FetchElement.Number(fetch, "page", 0) is { } page and > 0 ? page : 1,
            HasPageNumber = fetch.Attribute("page") is not null,
            PagingCookie = string.IsNullOrEmpty(cookie) ? null : cookie,
            ReturnTotalRecordCount = FetchElement.Flag(fetch, "returntotalrecordcount"),
            OrderChoicesByValue = FetchElement.Flag(fetch, "useraworderby"),
            AggregateLimit = FetchElement.Number(fetch, "aggregatelimit", 1),
        };
    }

    private static XElement Parse(string? fetchXml)
    {
        if (string.IsNullOrWhiteSpace(fetchXml))
        {
            throw FetchElement.Invalid("The fetch XML is empty.");
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetchXml), settings);
            var root = XDocument.Load(new DepthLimitedReader(reader, MaximumDepth)).Root!;
            RefuseText(root);
            return root;
        }
        catch (XmlException invalid)
        {
            throw FetchElement.Invalid($"Invalid XML. {invalid.Message}");
        }
    }

    private static void RefuseText(XElement root)
    {
        var stray = root.DescendantNodes().OfType<XText>().FirstOrDefault(text =>
            !string.IsNullOrWhiteSpace(text.Value) && text.Parent is not { Name.LocalName: "value" });
        if (stray is not null)
        {
            throw FetchElement.Invalid($"Unexpected text in node '{stray.Parent?.Name.LocalName}'.");
        }
    }

    private static void RefuseOtherDataSources(XElement fetch)
    {
        if (FetchElement.Optional(fetch, "datasource") is { Length: > 0 } source)
        {
            throw Faults.Fault.Of(Faults.ErrorCode.NotSupportedHere, $"The data source '{source}'");
        }
    }
}
