using System.Text.Json;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Payload;

/// <summary>From a JSON object to a row of the SDK.</summary>
/// <param name="resolve">Turns the URL of a bind into a reference.</param>
public sealed class RowReader(WebApiModel model, Func<string, EntityReference> resolve)
{
    private const string Bind = "@odata.bind";

    /// <exception cref="System.ServiceModel.FaultException">The body does not fit the table.</exception>
    public RowPayload Read(Table table, ReadOnlyMemory<byte> body)
    {
        var json = BodyReader.Read(body, table.EntitySetName);
        try
        {
            return ReadObject(table, json);
        }
        catch (PayloadException exception)
        {
            throw Refusal.BadPayload(table.EntitySetName, exception.Message);
        }
    }

    /// <exception cref="PayloadException">The object does not fit the table.</exception>
    public RowPayload ReadObject(Table table, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new PayloadException($"An object of type '{EdmNames.Qualified(table.LogicalName)}' was expected, not a value of kind {json.ValueKind}.");
        var payload = new RowPayload(new Entity(table.LogicalName));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                throw new PayloadException($"Multiple properties with the name '{property.Name}' were detected in a resource. In OData, duplicate property names are not allowed.");
            ReadProperty(payload, table, property);
        }

        ActivityParties.Gather(table, payload);
        return payload;
    }

    private void ReadProperty(RowPayload payload, Table table, JsonProperty property)
    {
        var name = property.Name;
        if (name == "@odata.type")
            CheckType(table, property.Value);
        else if (name.EndsWith(Bind, StringComparison.Ordinal))
            ReadBind(payload, table, name[..^Bind.Length], property.Value);
        else if (!name.Contains('@', StringComparison.Ordinal))
            ReadValue(payload, table, name, property.Value);
    }

    private void ReadValue(RowPayload payload, Table table, string name, JsonElement value)
    {
        var navigation = model.Navigation.Of(table);
        if (name == EdmNames.PrincipalKey && EdmNames.IsPrincipal(table))
            payload.Row.Id = ValueReader.Id(value);
        else if (EdmNames.Column(table, name) is { } column)
            ReadColumn(payload, column, value);
        else if (navigation.Single.TryGetValue(name, out var single))
            ReadSingle(payload, single, value);
        else if (navigation.Collections.TryGetValue(name, out var collection))
            ReadCollection(payload, collection, value);
        else
            throw new PayloadException($"Invalid property '{name}' was found in entity '{EdmNames.Qualified(table.LogicalName)}'. ---> Microsoft.OData.ODataException: The property '{name}' does not exist on type '{EdmNames.Qualified(table.LogicalName)}'. Make sure to only use property names that are defined by the type.");
    }

    private static void ReadColumn(RowPayload payload, Column column, JsonElement value)
    {
        if (column.IsLookup)
            throw new PayloadException("CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.");
        if (column.IsPrimaryId)
        {
            payload.Row.Id = ValueReader.Id(value);
            return;
        }

        payload.Row[column.LogicalName] = ValueReader.Read(column, value);
    }

    private void ReadSingle(RowPayload payload, SingleNavigation navigation, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            Clear(payload, navigation);
        else if (navigation.Target is null)
            throw new PayloadException($"'{navigation.Name}' takes {navigation.Name}{Bind}, not a new row.");
        else
            payload.Parents.Add((navigation, ReadObject(model.Catalog.Table(navigation.Target), value)));
    }

    private void ReadCollection(RowPayload payload, CollectionNavigation navigation, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw new PayloadException($"The property '{navigation.Name}' is a collection and takes an array.");
        var target = model.Catalog.Table(navigation.Target);
        foreach (var item in value.EnumerateArray())
            payload.Children.Add((navigation, ReadObject(target, item)));
    }

    private void ReadBind(RowPayload payload, Table table, string name, JsonElement value)
    {
        var navigation = model.Navigation.Of(table);
        if (navigation.Single.TryGetValue(name, out var single))
        {
            if (value.ValueKind == JsonValueKind.Null)
                Clear(payload, single);
            else
                payload.Row[single.Lookup.LogicalName] = Resolve(single, ValueReader.Text(value));
        }
        else if (navigation.Collections.TryGetValue(name, out var collection))
        {
            if (value.ValueKind != JsonValueKind.Array)
                throw new PayloadException($"'{name}{Bind}' takes an array of URLs.");
            foreach (var item in value.EnumerateArray())
                payload.Associations.Add((collection, resolve(ValueReader.Text(item))));
        }
        else
        {
            throw new PayloadException($"An undeclared property '{name}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.");
        }
    }

    /// <summary>One of several navigations of a lookup may be null while another one binds it.</summary>
    private static void Clear(RowPayload payload, SingleNavigation navigation)
    {
        if (!payload.Row.Contains(navigation.Lookup.LogicalName))
            payload.Row[navigation.Lookup.LogicalName] = null;
    }

    private EntityReference Resolve(SingleNavigation navigation, string url)
    {
        var reference = resolve(url);
        var fits = navigation.Target is { } target ? reference.LogicalName == target : reference.LogicalName is "systemuser" or "team";
        return fits
            ? reference
            : throw new PayloadException($"A row of '{EdmNames.Qualified(reference.LogicalName)}' cannot be bound to '{navigation.Name}'.");
    }

    private static void CheckType(Table table, JsonElement value)
    {
        var name = ValueReader.Text(value).TrimStart('#');
        if (name != EdmNames.Qualified(table.LogicalName) && name != $"{EdmNames.Alias}.{table.LogicalName}")
            throw new PayloadException($"A type named '{name}' was found where '{EdmNames.Qualified(table.LogicalName)}' was expected.");
    }
}
