using System.Text.Json;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Query;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Writes the properties of rows in the shape that $select and $expand describe.</summary>
public sealed class RowWriter(WebApiModel model, AnnotationFilter annotations, ChildRows children, Uri serviceRoot)
{
    private readonly PropertyWriter properties = new(model, annotations);

    /// <summary>The members of a row's object, without its braces.</summary>
    public void WriteMembers(Utf8JsonWriter json, Entity row, RowShape shape)
    {
        var view = new RowView(row, shape.Alias);
        if (view.ETag() is { } etag)
            json.WriteString("@odata.etag", etag);
        foreach (var column in Shown(shape))
            properties.Write(json, shape.Table, column, EdmNames.Property(column), view.Value(column.LogicalName),
                view.Formatted(column.LogicalName));
        WriteKeys(json, shape, view);
        foreach (var single in shape.Singles)
            WriteSingle(json, row, view, single);
        foreach (var collection in shape.Collections)
            WriteCollection(json, view.Id(shape.Table), shape, collection);
    }

    private static IEnumerable<Column> Shown(RowShape shape)
    {
        var columns = shape.Columns.Where(column => column.LogicalName != shape.Table.PrimaryId);
        var addsCurrency = shape.Columns.Any(column => column.Type == ColumnType.Money)
            && shape.Columns.All(column => column.LogicalName != "transactioncurrencyid");
        return addsCurrency && shape.Table.TryGetColumn("transactioncurrencyid", out var currency) ? columns.Append(currency) : columns;
    }

    private static void WriteKeys(Utf8JsonWriter json, RowShape shape, RowView view)
    {
        var id = view.Id(shape.Table);
        json.WriteString(shape.Table.PrimaryId, id);
        if (EdmNames.IsPrincipal(shape.Table))
            json.WriteString(EdmNames.PrincipalKey, id);
    }

    private void WriteSingle(Utf8JsonWriter json, Entity row, RowView parent, SingleExpand single)
    {
        json.WritePropertyName(single.Navigation.Name);
        if (single.Shape is null)
        {
            WriteOwner(json, parent.Value(single.Navigation.Lookup.LogicalName) as EntityReference);
            return;
        }

        var id = new RowView(row, single.Shape.Alias).Id(single.Shape.Table);
        if (id == Guid.Empty)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        if (single.ReferenceOnly)
            json.WriteString("@odata.id", $"{serviceRoot}{single.Shape.Table.EntitySetName}({id})");
        else
            WriteMembers(json, row, single.Shape);
        json.WriteEndObject();
    }

    private static void WriteOwner(Utf8JsonWriter json, EntityReference? owner)
    {
        if (owner is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("@odata.type", "#" + EdmNames.Qualified(owner.LogicalName));
        json.WriteString(EdmNames.PrincipalKey, owner.Id);
        json.WriteEndObject();
    }

    private void WriteCollection(Utf8JsonWriter json, Guid parent, RowShape shape, CollectionExpand collection)
    {
        json.WriteStartArray(collection.Navigation.Name);
        foreach (var child in children.Of(collection, parent))
        {
            json.WriteStartObject();
            WriteMembers(json, child, collection.Shape);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString($"{collection.Navigation.Name}@odata.nextLink", $"{serviceRoot}{shape.Table.EntitySetName}({parent})/{collection.Navigation.Name}{collection.LinkOptions}");
    }
}
