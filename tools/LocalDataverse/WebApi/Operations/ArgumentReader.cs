using System.Text.Json;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Payload;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>From the JSON of one argument to the SDK's value.</summary>
public sealed class ArgumentReader(Exchange exchange)
{
    /// <exception cref="PayloadException">The value has not the parameter's type.</exception>
    public object? Read(Operation operation, OperationParameter parameter, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return parameter.Kind switch
        {
            ParameterKind.Boolean => ValueReader.Boolean(value),
            ParameterKind.DateTime => ValueReader.Instant(value),
            ParameterKind.Decimal => ValueReader.Amount(value),
            ParameterKind.Money => new Money(ValueReader.Amount(value)),
            ParameterKind.Float => ValueReader.Double(value),
            ParameterKind.Integer => ValueReader.Integer(value),
            ParameterKind.Picklist => new OptionSetValue(ValueReader.Integer(value)),
            ParameterKind.String => ValueReader.Text(value),
            ParameterKind.Guid => ValueReader.Id(value),
            ParameterKind.StringArray => Items(value).Select(ValueReader.Text).ToArray(),
            ParameterKind.EntityReference => Reference(parameter, value),
            ParameterKind.Entity => Row(parameter, value),
            ParameterKind.EntityCollection => Rows(parameter, value),
            ParameterKind.PrincipalAccess => Access(value),
            _ => throw new PayloadException($"The parameter '{parameter.Name}' of '{operation.Name}' cannot be given."),
        };
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new PayloadException("An array was expected.");

    /// <summary>{"@odata.id": url}, or the type and key of a row.</summary>
    private EntityReference Reference(OperationParameter parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new PayloadException($"The parameter '{parameter.Name}' takes a row: an object with its type and key.");
        if (value.TryGetProperty("@odata.id", out var url))
            return exchange.Resolve(ValueReader.Text(url));
        var row = Row(parameter, value);
        return row.Id != Guid.Empty
            ? new EntityReference(row.LogicalName, row.Id)
            : throw new PayloadException($"The row of the parameter '{parameter.Name}' has no key.");
    }

    private Entity Row(OperationParameter parameter, JsonElement value)
    {
        var payload = new RowReader(exchange.Model, exchange.Resolve).ReadObject(TableOf(parameter, value), value);
        return payload.IsFlat ? payload.Row : throw new PayloadException($"The row of the parameter '{parameter.Name}' cannot hold other rows.");
    }

    private EntityCollection Rows(OperationParameter parameter, JsonElement value)
    {
        var rows = Items(value).Select(item => Row(parameter, item)).ToList();
        return new EntityCollection(rows) { EntityName = parameter.Table ?? rows.FirstOrDefault()?.LogicalName };
    }

    private Table TableOf(OperationParameter parameter, JsonElement value)
    {
        var typed = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@odata.type", out var type)
            ? ValueReader.Text(type).TrimStart('#').Replace($"{EdmNames.Alias}.", $"{EdmNames.Namespace}.", StringComparison.Ordinal)
            : null;
        var name = typed?[(typed.LastIndexOf('.') + 1)..] ?? parameter.Table
            ?? throw new PayloadException($"The row of the parameter '{parameter.Name}' needs its '@odata.type'.");
        if (parameter.Table is { } expected && name != expected)
            throw new PayloadException($"A type named '{typed}' was found where '{EdmNames.Qualified(expected)}' was expected.");
        return exchange.Model.Catalog.TryGetTable(name, out var table)
            ? table
            : throw new PayloadException($"There is no type named '{typed}'.");
    }

    private PrincipalAccess Access(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("Principal", out var principal) || !value.TryGetProperty("AccessMask", out var mask))
            throw new PayloadException("PrincipalAccess is an object with Principal and AccessMask.");
        var text = ValueReader.Text(mask);
        if (!Enum.TryParse<AccessRights>(text, out var rights) || int.TryParse(text, out _))
            throw new PayloadException($"Requested value '{text}' was not found.");
        return new PrincipalAccess
        {
            Principal = Reference(new OperationParameter("Principal", ParameterKind.EntityReference), principal),
            AccessMask = rights,
        };
    }
}
