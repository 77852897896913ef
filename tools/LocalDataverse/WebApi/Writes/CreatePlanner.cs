using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Payload;
using LocalDataverse.WebApi.Reads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>POST of a row, with deep insert.</summary>
public sealed class CreatePlanner(Exchange exchange)
{
    public WritePlan Plan(Table table) => Plan(table, new RowReader(exchange.Model, exchange.Resolve).Read(table, exchange.Request.Body));

    /// <summary>POST to a collection of an existing row: the new row becomes part of it.</summary>
    public WritePlan PlanRelated(CollectionPath path)
    {
        var target = exchange.Model.Catalog.Table(path.Navigation.Target);
        var payload = new RowReader(exchange.Model, exchange.Resolve).Read(target, exchange.Request.Body);
        if (path.Navigation.OneToMany is { } one)
        {
            payload.Row[one.ReferencingColumn] = path.Row;
            return Plan(target, payload);
        }

        if (payload.Row.Id == Guid.Empty)
            payload.Row.Id = Guid.NewGuid();
        var plan = Plan(target, payload);
        var owner = new Entity(path.Table.LogicalName, exchange.Retrieve(path.Row, path.Table.PrimaryId).Id);
        var associate = RowRequests.Associate(owner, path.Navigation, new EntityReference(target.LogicalName, payload.Row.Id));
        return plan with { Requests = [.. plan.Requests, associate] };
    }

    private WritePlan Plan(Table table, RowPayload payload)
    {
        var requests = RowRequests.Create(payload);
        var position = requests.FindIndex(request => request is CreateRequest create && create.Target == payload.Row);
        return new WritePlan(
            requests,
            responses => Answer(table, ((CreateResponse)responses[position]).id),
            new EntityReference(table.LogicalName, payload.Row.Id));
    }

    private ApiResponse Answer(Table table, Guid id)
    {
        var url = exchange.UrlOf(new EntityReference(table.LogicalName, id));
        return exchange.Preferences.ReturnRepresentation
            ? new RowHandler(exchange).Representation(table, id, 201, withExpand: true).With("Location", url)
            : ApiResponse.NoContent().With("Location", url).With("OData-EntityId", url);
    }
}
