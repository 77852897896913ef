using System.Text.Json;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Query;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Reads;

/// <summary>Writes a page of rows.</summary>
public sealed class RowsAnswer(Exchange exchange)
{
    public ApiResponse Write(ReadPlan plan, EntityCollection page)
    {
        var request = exchange.Request;
        var annotations = exchange.Preferences.Annotations;
        var children = new CollectionLoader(exchange).Load(plan.Shape, page.Entities);
        var rows = new RowWriter(exchange.Model, annotations, children, request.ServiceRoot);
        var body = JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", ContextUrl.Of(request.ServiceRoot, plan.Shape, isOne: false));
            WriteCounts(json, annotations, page, plan.IsCounted);
            json.WriteStartArray("value");
            foreach (var row in page.Entities)
            {
                json.WriteStartObject();
                rows.WriteMembers(json, row, plan.Shape);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (page.MoreRecords && !plan.IsLimited)
                json.WriteString("@odata.nextLink", new PageLink(plan.Query.Page + 1, page.PagingCookie).Url(request));
        });
        return ApiResponse.OfJson(body);
    }

    public static void WriteCounts(Utf8JsonWriter json, AnnotationFilter annotations, EntityCollection page, bool isCounted)
    {
        if (isCounted)
            json.WriteNumber("@odata.count", page.TotalRecordCount);
        if (annotations.Includes(AnnotationFilter.TotalRecordCount))
            json.WriteNumber("@" + AnnotationFilter.TotalRecordCount, isCounted ? page.TotalRecordCount : -1);
        if (annotations.Includes(AnnotationFilter.TotalRecordCountLimitExceeded))
            json.WriteBoolean("@" + AnnotationFilter.TotalRecordCountLimitExceeded, isCounted && page.TotalRecordCountLimitExceeded);
    }
}
