using System.Globalization;
using System.Text;
using LocalDataverse.Metadata;
using LocalDataverse.Query;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Query;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Reads;

/// <summary>GET of an entity set or of a row's collection.</summary>
public sealed class RowsHandler(Exchange exchange)
{
    private const string IntersectAlias = "parent__";

    public ApiResponse Answer(RowsPath path)
    {
        LinkedTables.RefuseAsRoot(path.Table.LogicalName);
        var options = new QueryOptions(exchange.Request.Query);
        if (!path.IsCount && FetchHandler.Applies(options))
            return new FetchHandler(exchange).Answer(path.Table, options);
        return Answer(path.Table, options, path.IsCount, query => query);
    }

    public ApiResponse Answer(CollectionPath path)
    {
        var options = new QueryOptions(exchange.Request.Query);
        var parent = exchange.Retrieve(path.Row, path.Table.PrimaryId).Id;
        var target = exchange.Model.Catalog.Table(path.Navigation.Target);
        QueryDefinition Restrict(QueryDefinition query) =>
            RelatedRows.Of(path.Navigation, path.Table, target, query, [parent], IntersectAlias);
        if (path.Related is not null)
            throw Refusal.NotFound(path.Navigation.Name);
        if (options.Has("$apply"))
            throw Refusal.BadRequest("$apply applies to entity sets only.");
        return path.IsReference ? References(target, options, Restrict) : Answer(target, options, path.IsCount, Restrict);
    }

    private ApiResponse Answer(Table table, QueryOptions options, bool isCount, Func<QueryDefinition, QueryDefinition> restrict)
    {
        var plan = new QueryReader(exchange.Model).Read(table, options);
        if (isCount)
            return Count(restrict(plan.Query));
        plan = plan with { Query = Paged(restrict(plan.Query), options) };
        var page = exchange.Query(plan.Query);
        return plan.Results is null ? new RowsAnswer(exchange).Write(plan, page) : new AppliedAnswer(exchange).Write(plan, page);
    }

    private QueryDefinition Paged(QueryDefinition query, QueryOptions options)
    {
        if (query.Top is not null)
        {
            // A total and a limit exclude each other in one query; the page serves for the limit.
            return query.ReturnTotalRecordCount ? query with { Top = null, PageSize = query.Top } : query;
        }

        query = query with { PageSize = exchange.Preferences.MaxPageSize };
        if (options["$skiptoken"] is not { } token)
            return query;
        var link = PageLink.Parse(token);
        return query with { Page = link.Page, PagingCookie = link.Cookie };
    }

    private ApiResponse Count(QueryDefinition query)
    {
        if (query.IsAggregate)
            throw Refusal.BadRequest("$count cannot be combined with $apply.");
        var counted = exchange.Query(query with { ReturnTotalRecordCount = true, Top = null, PageSize = 1, Orders = [] });
        return new ApiResponse(200, "text/plain", Encoding.UTF8.GetBytes(counted.TotalRecordCount.ToString(CultureInfo.InvariantCulture)));
    }

    private ApiResponse References(Table table, QueryOptions options, Func<QueryDefinition, QueryDefinition> restrict)
    {
        var query = Paged(restrict(new QueryDefinition { Table = table.LogicalName, Columns = [new SelectedColumn(table.PrimaryId)] }), options);
        var page = exchange.Query(query);
        return ApiResponse.OfJson(JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", $"{exchange.Request.ServiceRoot}$metadata#Collection($ref)");
            json.WriteStartArray("value");
            foreach (var row in page.Entities)
            {
                json.WriteStartObject();
                json.WriteString("@odata.id", exchange.UrlOf(new EntityReference(table.LogicalName, row.Id)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (page.MoreRecords)
                json.WriteString("@odata.nextLink", new PageLink(query.Page + 1, page.PagingCookie).Url(exchange.Request));
        }));
    }
}
