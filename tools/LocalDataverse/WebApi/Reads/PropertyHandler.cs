using System.Text;
using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Reads;

/// <summary>GET of one property, and of the row or reference behind a lookup.</summary>
public sealed class PropertyHandler(Exchange exchange)
{
    public ApiResponse Answer(PropertyPathOf path)
    {
        var row = exchange.Retrieve(path.Row, path.Column.LogicalName);
        var view = new RowView(row, null);
        var value = path.Column.IsPrimaryId ? row.Id : view.Value(path.Column.LogicalName);
        if (value is null)
            return ApiResponse.NoContent();
        if (path.IsRaw)
            return new ApiResponse(200, "text/plain", Encoding.UTF8.GetBytes(Raw(path, value)));
        var name = EdmNames.Property(path.Column);
        var properties = new PropertyWriter(exchange.Model, exchange.Preferences.Annotations);
        return ApiResponse.OfJson(JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", $"{exchange.Request.ServiceRoot}$metadata#{path.Table.EntitySetName}({row.Id})/{name}");
            properties.Write(json, path.Table, path.Column, "value", value, view.Formatted(path.Column.LogicalName));
        }));
    }

    public ApiResponse Answer(SinglePath path)
    {
        var lookup = path.Navigation.Lookup.LogicalName;
        if (exchange.Retrieve(path.Row, lookup).GetAttributeValue<EntityReference>(lookup) is not { } target)
            return ApiResponse.NoContent();
        if (path.Navigation.Target is { } expected && target.LogicalName != expected)
            return ApiResponse.NoContent();
        if (!path.IsReference)
            return new RowHandler(exchange).Answer(exchange.Model.Catalog.Table(target.LogicalName), target);
        return ApiResponse.OfJson(JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", $"{exchange.Request.ServiceRoot}$metadata#$ref");
            json.WriteString("@odata.id", exchange.UrlOf(target));
        }));
    }

    private static string Raw(PropertyPathOf path, object value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            ValueWriter.Write(json, path.Column, value);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.ToString();
    }
}
