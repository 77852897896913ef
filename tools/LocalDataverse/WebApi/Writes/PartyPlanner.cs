using System.Text.Json;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Payload;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>PUT of an activity's parties, the only collection that may be replaced as a whole.</summary>
public sealed class PartyPlanner(Exchange exchange)
{
    public WritePlan Replace(CollectionPath path)
    {
        if (path.Navigation.Target != "activityparty" || !path.Table.IsActivity)
            throw Refusal.WrongMethod("PUT");
        var body = BodyReader.Read(exchange.Request.Body, path.Table.EntitySetName);
        if (!body.TryGetProperty("value", out var list) || list.ValueKind != JsonValueKind.Array)
            throw Refusal.BadPayload(path.Table.EntitySetName, "The parties are an object with an array 'value'.");
        var reader = new RowReader(exchange.Model, exchange.Resolve);
        var payload = new RowPayload(new Entity(path.Table.LogicalName, path.Row.Id) { KeyAttributes = path.Row.KeyAttributes });
        var table = exchange.Model.Catalog.Table(path.Navigation.Target);
        try
        {
            foreach (var party in list.EnumerateArray())
                payload.Children.Add((path.Navigation, reader.ReadObject(table, party)));
            ActivityParties.Gather(path.Table, payload);
        }
        catch (PayloadException exception)
        {
            throw Refusal.BadPayload(path.Table.EntitySetName, exception.Message);
        }

        return WritePlan.NoContent(new UpdateRequest { Target = payload.Row });
    }
}
