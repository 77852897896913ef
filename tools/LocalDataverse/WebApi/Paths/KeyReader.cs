using System.Globalization;
using System.ServiceModel;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Paths;

/// <summary>What stands in the parentheses after an entity set: a GUID, or an alternate key's columns and values.</summary>
public static class KeyReader
{
    public static EntityReference Read(Table table, string key)
    {
        if (Guid.TryParseExact(key, "D", out var id))
            return new EntityReference(table.LogicalName, id);
        var values = new KeyAttributeCollection();
        foreach (var part in ArgumentList.Split(key))
        {
            var (name, text) = ArgumentList.Pair(part);
            if (name == table.PrimaryId && Guid.TryParseExact(text, "D", out id))
                return new EntityReference(table.LogicalName, id);
            var column = EdmNames.Column(table, name) ?? throw Invalid(table);
            if (values.Contains(column.LogicalName))
                throw Invalid(table);
            values.Add(column.LogicalName, Value(table, column, text));
        }

        if (!table.Keys.Any(one => one.Columns.Count == values.Count && one.Columns.All(values.Contains)))
            throw Invalid(table);
        return new EntityReference(table.LogicalName, values);
    }

    private static object Value(Table table, Column column, string text) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => ArgumentList.Unquote(text) ?? throw Invalid(table),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.UniqueIdentifier =>
            Guid.TryParseExact(text, "D", out var id)
                ? column.IsLookup ? new EntityReference(column.Targets[0], id) : id
                : throw Invalid(table),
        ColumnType.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw Invalid(table),
        ColumnType.Choice or ColumnType.State or ColumnType.Status =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var option)
                ? new OptionSetValue(option) : throw Invalid(table),
        ColumnType.Decimal => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? amount : throw Invalid(table),
        ColumnType.DateTime =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.UtcDateTime : throw Invalid(table),
        _ => throw Invalid(table),
    };

    private static FaultException<OrganizationServiceFault> Invalid(Table table) => Refusal.BadRequest(
        $"The key in the request URI is not valid for resource '{EdmNames.Qualified(table.LogicalName)}'. Ensure the names and number of key properties match the declared key or alternate key properties for the resource '{EdmNames.Qualified(table.LogicalName)}'.");
}
