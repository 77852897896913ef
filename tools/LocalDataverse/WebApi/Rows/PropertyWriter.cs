using System.Text.Json;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Writes one property with the annotations that the client asked for before it.</summary>
public sealed class PropertyWriter(WebApiModel model, AnnotationFilter annotations)
{
    public void Write(Utf8JsonWriter json, Table? table, Column? column, string name, object? value, string? formatted)
    {
        if (formatted is not null && value is not null && HasFormattedValue(column) && annotations.Includes(AnnotationFilter.FormattedValue))
            json.WriteString($"{name}@{AnnotationFilter.FormattedValue}", formatted);
        var plain = value is AliasedValue aliased ? aliased.Value : value;
        if (plain is EntityReference reference)
            WriteLookup(json, table, column, name, reference);
        json.WritePropertyName(name);
        ValueWriter.Write(json, column, plain);
    }

    private static bool HasFormattedValue(Column? column) =>
        column is null || column.Type is not (ColumnType.Text or ColumnType.Memo or ColumnType.UniqueIdentifier);

    private void WriteLookup(Utf8JsonWriter json, Table? table, Column? column, string name, EntityReference reference)
    {
        var navigation = table is null || column is null ? null : model.Navigation.Of(table).NameOf(column, reference.LogicalName);
        if (navigation is not null && annotations.Includes(AnnotationFilter.NavigationProperty))
            json.WriteString($"{name}@{AnnotationFilter.NavigationProperty}", navigation);
        if (annotations.Includes(AnnotationFilter.LookupLogicalName))
            json.WriteString($"{name}@{AnnotationFilter.LookupLogicalName}", reference.LogicalName);
    }
}
