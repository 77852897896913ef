using System.Text.Json;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Reads;

/// <summary>Writes the rows of a FetchXML query: only what they hold, with the columns of joins under their aliases.</summary>
public sealed class FetchAnswer(Exchange exchange, Table table)
{
    private readonly PropertyWriter properties = new(exchange.Model, exchange.Preferences.Annotations);

    public ApiResponse Write(EntityCollection page, int pageNumber)
    {
        var annotations = exchange.Preferences.Annotations;
        var isCounted = page.TotalRecordCount >= 0;
        var names = page.Entities.SelectMany(row => row.Attributes.Keys).Distinct().Select(PropertyName);
        var body = JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", ContextUrl.OfNames(exchange.Request.ServiceRoot, table.EntitySetName, names));
            RowsAnswer.WriteCounts(json, annotations, page, isCounted);
            if (page.MoreRecords && annotations.Includes(AnnotationFilter.PagingCookie))
                json.WriteString("@" + AnnotationFilter.PagingCookie, new PageLink(pageNumber + 1, page.PagingCookie).ToXml());
            if (annotations.Includes(AnnotationFilter.MoreRecords))
                json.WriteBoolean("@" + AnnotationFilter.MoreRecords, page.MoreRecords);
            json.WriteStartArray("value");
            foreach (var row in page.Entities)
                WriteRow(json, row);
            json.WriteEndArray();
        });
        return ApiResponse.OfJson(body);
    }

    private string PropertyName(string attribute) =>
        table.TryGetColumn(attribute, out var column) ? EdmNames.Property(column) : attribute;

    private void WriteRow(Utf8JsonWriter json, Entity row)
    {
        json.WriteStartObject();
        if (new RowView(row, null).ETag() is { } etag)
            json.WriteString("@odata.etag", etag);
        foreach (var (name, value) in row.Attributes.Where(one => one.Value is not null and not EntityCollection).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var (owner, column) = ColumnOf(name, value);
            if (owner == table && column is not null && !EdmNames.IsExposed(column))
                continue;
            properties.Write(json, owner, column, value is AliasedValue ? name : PropertyName(name), value,
                row.FormattedValues.TryGetValue(name, out var text) ? text : null);
        }

        if (EdmNames.IsPrincipal(table) && row.Id != Guid.Empty)
            json.WriteString(EdmNames.PrincipalKey, row.Id);
        json.WriteEndObject();
    }

    private (Table? Owner, Column? Column) ColumnOf(string name, object value)
    {
        if (value is not AliasedValue aliased)
            return (table, table.Columns.GetValueOrDefault(name));
        return exchange.Model.Catalog.TryGetTable(aliased.EntityLogicalName ?? "", out var owner)
            ? (owner, owner.Columns.GetValueOrDefault(aliased.AttributeLogicalName ?? ""))
            : (null, null);
    }
}
