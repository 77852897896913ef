using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Reads;

/// <summary>?fetchXml=, ?savedQuery= and ?userQuery=.</summary>
public sealed class FetchHandler(Exchange exchange)
{
    public static bool Applies(QueryOptions options) => options.Has("fetchXml") || options.Has("savedQuery") || options.Has("userQuery");

    public ApiResponse Answer(Table table, QueryOptions options)
    {
        if (options["fetchXml"] is { } fetch)
            return Run(table, fetch);
        return options["savedQuery"] is { } system
            ? Run(table, Stored("savedquery", system))
            : Run(table, Stored("userquery", options["userQuery"]!));
    }

    private ApiResponse Run(Table table, string fetchXml)
    {
        var fetch = Parse(fetchXml);
        var root = fetch.Element("entity")?.Attribute("name")?.Value;
        if (root is not null && root != table.LogicalName)
            throw Refusal.BadRequest($"The entity set '{table.EntitySetName}' does not match the entity '{root}' of the FetchXML.");
        var page = int.TryParse(fetch.Attribute("page")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : 1;
        return new FetchAnswer(exchange, table).Write(exchange.Query(new FetchExpression(fetchXml)), page);
    }

    private string Stored(string table, string id)
    {
        if (!Guid.TryParse(id, out var key))
            throw Refusal.BadRequest($"'{id}' is not the id of a view.");
        if (!exchange.Model.Catalog.TryGetTable(table, out _))
            throw Fault.Of(ErrorCode.NotSupportedHere, $"The query option for stored views of {table}");
        return exchange.Retrieve(new EntityReference(table, key), "fetchxml").GetAttributeValue<string>("fetchxml")
            ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, table, key);
    }

    private static XElement Parse(string fetchXml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetchXml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw Fault.Of(ErrorCode.QueryBuilderUnexpected, $"Invalid Xml: {exception.Message}");
        }
    }
}
