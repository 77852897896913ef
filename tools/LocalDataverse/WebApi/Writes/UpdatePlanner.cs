using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Payload;
using LocalDataverse.WebApi.Reads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>PATCH: an upsert, unless If-Match or If-None-Match makes it an update or a creation.</summary>
public sealed class UpdatePlanner(Exchange exchange)
{
    public WritePlan Plan(RowPath path)
    {
        var payload = new RowReader(exchange.Model, exchange.Resolve).Read(path.Table, exchange.Request.Body);
        var row = payload.Row;
        if (row.Id != Guid.Empty && path.Row.Id != Guid.Empty && row.Id != path.Row.Id)
            throw Refusal.BadRequest("The key in the request body does not match the key in the URL.");
        row.Id = path.Row.Id;
        foreach (var (name, value) in path.Row.KeyAttributes)
            row.KeyAttributes[name] = value;

        var match = exchange.Request.Headers["If-Match"];
        if (match is null && exchange.Request.Headers["If-None-Match"] == "*")
            return Create(path.Table, payload);
        if (!payload.IsFlat)
            throw Refusal.BadRequest("Deep update of navigation properties is not supported; use a separate request for related rows.");
        return match is null ? Upsert(path.Table, row) : Update(path.Table, row, match);
    }

    private WritePlan Create(Table table, RowPayload payload)
    {
        var row = payload.Row;
        foreach (var (name, value) in row.KeyAttributes)
            row[name] = value;
        row.KeyAttributes = [];
        var requests = RowRequests.Create(payload);
        var position = requests.FindIndex(request => request is CreateRequest create && create.Target == row);
        return new WritePlan(requests, responses => Answer(table, ((CreateResponse)responses[position]).id, true), Location(row));
    }

    private WritePlan Upsert(Table table, Entity row) => new(
        [new UpsertRequest { Target = row }],
        responses => Answer(table, ((UpsertResponse)responses[0]).Target.Id, ((UpsertResponse)responses[0]).RecordCreated),
        Location(row));

    private WritePlan Update(Table table, Entity row, string match)
    {
        var request = new UpdateRequest { Target = row };
        if (match != "*")
        {
            row.RowVersion = Version.Of(match);
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new WritePlan([request], _ => Answer(table, IdOf(table, row), false), Location(row));
    }

    private Guid IdOf(Table table, Entity row) =>
        row.Id != Guid.Empty ? row.Id : exchange.Retrieve(row.ToEntityReference(), table.PrimaryId).Id;

    private ApiResponse Answer(Table table, Guid id, bool isCreated)
    {
        if (exchange.Preferences.ReturnRepresentation)
            return new RowHandler(exchange).Representation(table, id, isCreated ? 201 : 200, withExpand: false);
        return ApiResponse.NoContent().With("OData-EntityId", exchange.UrlOf(new EntityReference(table.LogicalName, id)));
    }

    private static EntityReference Location(Entity row) => row.ToEntityReference();
}
