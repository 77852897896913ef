using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Query;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Reads;

/// <summary>GET of one row, and the row that a write with return=representation answers.</summary>
public sealed class RowHandler(Exchange exchange)
{
    public ApiResponse Answer(Table table, EntityReference row)
    {
        var options = new QueryOptions(exchange.Request.Query);
        var (plan, entity) = Read(table, row, options);
        var etag = new RowView(entity, null).ETag();

        // The platform never answers 304 where the version cannot vouch for the whole answer.
        var isWhole = plan.Shape.Singles.Count + plan.Shape.Collections.Count == 0 && exchange.Preferences.Annotations.IsEmpty;
        if (isWhole && etag is not null && exchange.Request.Headers["If-None-Match"] == etag)
            return new ApiResponse(304).With("ETag", etag);
        return Write(plan, entity, 200).With("ETag", etag);
    }

    /// <param name="withExpand">PATCH ignores $expand.</param>
    public ApiResponse Representation(Table table, Guid id, int status, bool withExpand)
    {
        var query = withExpand ? exchange.Request.Query : WithoutExpand(exchange.Request.Query);
        var (plan, entity) = Read(table, new EntityReference(table.LogicalName, id), new QueryOptions(query));
        return Write(plan, entity, status);
    }

    private static string WithoutExpand(string query) =>
        string.Join('&', query.TrimStart('?').Split('&').Where(option => !option.StartsWith("$expand=", StringComparison.Ordinal)));

    private (ReadPlan Plan, Entity Row) Read(Table table, EntityReference row, QueryOptions options)
    {
        var plan = new QueryReader(exchange.Model).Read(table, options, isOne: true);
        var found = exchange.Retrieve(row, [.. plan.Shape.Reads().Select(column => column.Column)]);
        if (plan.Query.Links.Count == 0)
            return (plan, found);
        var query = plan.Query with { Filter = new ConditionNode(null, table.PrimaryId, ConditionOperator.Equal, [found.Id]) };
        return (plan, exchange.Query(query).Entities.SingleOrDefault() ?? found);
    }

    private ApiResponse Write(ReadPlan plan, Entity row, int status)
    {
        var children = new CollectionLoader(exchange).Load(plan.Shape, [row]);
        var writer = new RowWriter(exchange.Model, exchange.Preferences.Annotations, children, exchange.Request.ServiceRoot);
        var body = JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", ContextUrl.Of(exchange.Request.ServiceRoot, plan.Shape, isOne: true));
            writer.WriteMembers(json, row, plan.Shape);
        });
        return ApiResponse.OfJson(body, status);
    }
}
