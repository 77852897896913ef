using System.Text.Json;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Payload;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>PUT and DELETE of a single property.</summary>
public sealed class PropertyPlanner(Exchange exchange)
{
    public WritePlan Put(PropertyPathOf path)
    {
        var body = BodyReader.Read(exchange.Request.Body, path.Table.EntitySetName);
        if (!body.TryGetProperty("value", out var value))
            throw Refusal.BadPayload(path.Table.EntitySetName, "The body of a single property is an object with the member 'value'.");
        return Update(path, value);
    }

    public WritePlan Clear(PropertyPathOf path) => Update(path, null);

    private static WritePlan Update(PropertyPathOf path, JsonElement? value)
    {
        if (path.Column.IsLookup || path.Column.IsPrimaryId)
            throw Refusal.BadRequest($"The property '{path.Column.LogicalName}' cannot be written alone; use $ref for lookups.");
        var row = new Entity(path.Table.LogicalName, path.Row.Id) { KeyAttributes = path.Row.KeyAttributes };
        try
        {
            row[path.Column.LogicalName] = value is { } given ? ValueReader.Read(path.Column, given) : null;
        }
        catch (PayloadException exception)
        {
            throw Refusal.BadPayload(path.Table.EntitySetName, exception.Message);
        }

        return WritePlan.NoContent(new UpdateRequest { Target = row });
    }
}
