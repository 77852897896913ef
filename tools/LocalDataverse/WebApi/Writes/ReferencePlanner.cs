using System.Text.Json;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Payload;
using LocalDataverse.WebApi.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>$ref: linking and unlinking rows that exist.</summary>
public sealed class ReferencePlanner(Exchange exchange)
{
    public WritePlan Add(CollectionPath path) => WritePlan.NoContent(new AssociateRequest
    {
        Target = path.Row,
        Relationship = RowRequests.RelationshipOf(path.Navigation, path.Table.LogicalName),
        RelatedEntities = [Fitting(path.Navigation.Target, FromBody(path.Table.EntitySetName))],
    });

    public WritePlan Remove(CollectionPath path)
    {
        var related = path.Related ?? FromQuery();
        return WritePlan.NoContent(new DisassociateRequest
        {
            Target = path.Row,
            Relationship = RowRequests.RelationshipOf(path.Navigation, path.Table.LogicalName),
            RelatedEntities = [Fitting(path.Navigation.Target, related)],
        });
    }

    public WritePlan Set(SinglePath path)
    {
        var target = FromBody(path.Table.EntitySetName);
        if (path.Navigation.Target is { } expected)
            Fitting(expected, target);
        return Update(path, target);
    }

    public WritePlan Clear(SinglePath path) => Update(path, null);

    private static WritePlan Update(SinglePath path, EntityReference? target)
    {
        var row = new Entity(path.Table.LogicalName, path.Row.Id) { KeyAttributes = path.Row.KeyAttributes };
        row[path.Navigation.Lookup.LogicalName] = target;
        return WritePlan.NoContent(new UpdateRequest { Target = row });
    }

    private EntityReference FromBody(string entitySet)
    {
        var body = BodyReader.Read(exchange.Request.Body, entitySet);
        return body.TryGetProperty("@odata.id", out var url) && url.ValueKind == JsonValueKind.String
            ? exchange.Resolve(url.GetString()!)
            : throw Refusal.BadPayload(entitySet, "A reference is an object with the member '@odata.id'.");
    }

    private EntityReference FromQuery() => new QueryOptions(exchange.Request.Query)["$id"] is { } url
        ? exchange.Resolve(url)
        : throw Refusal.BadRequest("The row to unlink is missing: name it in the path or in $id.");

    private static EntityReference Fitting(string table, EntityReference reference) => reference.LogicalName == table
        ? reference
        : throw Refusal.BadRequest($"A row of '{reference.LogicalName}' was given where one of '{table}' was expected.");
}
