using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Query;
using LocalDataverse.WebApi.Reads;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>Writes what an operation returned.</summary>
public sealed class ResponseWriter(Exchange exchange)
{
    private readonly StructureWriter structures = new();

    public ApiResponse Write(OperationPath path, OrganizationResponse response)
    {
        var operation = path.Operation;
        if (operation.Results.Count == 0)
            return ApiResponse.NoContent();
        if (operation.Results is [{ Kind: ParameterKind.Entity or ParameterKind.EntityReference } single])
            return One(response.Results.TryGetValue(single.Name, out var row) ? row : null);
        if (operation.Results is [{ Kind: ParameterKind.EntityCollection } many])
            return Many(many, response.Results.TryGetValue(many.Name, out var rows) ? rows as EntityCollection : null);
        return ApiResponse.OfJson(JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", $"{exchange.Request.ServiceRoot}$metadata#{EdmNames.Qualified(operation.Name)}Response");
            foreach (var result in operation.Results)
                Member(json, result, response.Results.TryGetValue(result.Name, out var value) ? value : null);
        }));
    }

    private ApiResponse One(object? value)
    {
        if (value is null)
            return ApiResponse.NoContent();
        var table = value is Entity row ? row.LogicalName : ((EntityReference)value).LogicalName;
        var set = exchange.Model.Catalog.Table(table).EntitySetName;
        return ApiResponse.OfJson(JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", $"{exchange.Request.ServiceRoot}$metadata#{set}/$entity");
            RowMembers(json, value);
        }));
    }

    private ApiResponse Many(OperationParameter result, EntityCollection? rows)
    {
        var table = rows?.EntityName is { Length: > 0 } name ? name : result.Table;
        var set = table is not null && exchange.Model.Catalog.TryGetTable(table, out var known) ? known.EntitySetName : EdmNames.BaseType;
        return ApiResponse.OfJson(JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", $"{exchange.Request.ServiceRoot}$metadata#{set}");
            json.WriteStartArray("value");
            foreach (var row in rows is null ? [] : rows.Entities.ToList())
                Row(json, row);
            json.WriteEndArray();
        }));
    }

    private void Member(Utf8JsonWriter json, OperationParameter result, object? value)
    {
        json.WritePropertyName(result.Name);
        switch (value)
        {
            case Entity or EntityReference:
                Row(json, value);
                break;
            case EntityCollection rows:
                json.WriteStartArray();
                foreach (var row in rows.Entities)
                    Row(json, row);
                json.WriteEndArray();
                break;
            default:
                structures.Write(json, exchange, value);
                break;
        }
    }

    private void Row(Utf8JsonWriter json, object row)
    {
        json.WriteStartObject();
        json.WriteString("@odata.type", "#" + EdmNames.Qualified(row is Entity entity ? entity.LogicalName : ((EntityReference)row).LogicalName));
        RowMembers(json, row);
        json.WriteEndObject();
    }

    private void RowMembers(Utf8JsonWriter json, object value)
    {
        if (value is EntityReference reference)
        {
            var target = exchange.Model.Catalog.Table(reference.LogicalName);
            json.WriteString(target.PrimaryId, reference.Id);
            if (EdmNames.IsPrincipal(target))
                json.WriteString(EdmNames.PrincipalKey, reference.Id);
            return;
        }

        var row = (Entity)value;
        var table = exchange.Model.Catalog.Table(row.LogicalName);
        var columns = row.Attributes.Keys.Where(table.Columns.ContainsKey).Select(name => table.Columns[name]).Where(EdmNames.IsExposed);
        var shape = new RowShape(table, [.. columns.OrderBy(column => column.LogicalName, StringComparer.Ordinal)]) { IsSelected = true };
        new RowWriter(exchange.Model, exchange.Preferences.Annotations, new ChildRows(), exchange.Request.ServiceRoot).WriteMembers(json,
            row, shape);
    }
}
