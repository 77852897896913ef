using System.Text.Json;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Payload;
using LocalDataverse.WebApi.Query;

namespace LocalDataverse.WebApi.Operations;

/// <summary>The arguments of a function, from its parentheses and the parameter aliases of the query string.</summary>
public sealed class FunctionArguments(Exchange exchange)
{
    public IReadOnlyDictionary<string, object?> Read(Operation operation, string text)
    {
        var aliases = new QueryOptions(exchange.Request.Query);
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in ArgumentList.Split(text).Select(ArgumentList.Pair))
        {
            var parameter = operation.Parameters.FirstOrDefault(one => one.Name == name)
                ?? throw Refusal.BadRequest($"The parameter '{name}' in the request payload is not a valid parameter for the operation '{operation.Name}'.");
            var literal = value.StartsWith('@')
                ? aliases[value] ?? throw Refusal.BadRequest($"The parameter alias '{value}' has no value.")
                : value;
            if (!arguments.TryAdd(name, Value(operation, parameter, literal)))
                throw Refusal.BadRequest($"The parameter '{name}' was given more than once.");
        }

        var missing = operation.Parameters.FirstOrDefault(one => !one.IsOptional && !arguments.ContainsKey(one.Name));
        return missing is null ? arguments : throw Refusal.BadRequest($"The function '{operation.Name}' needs the parameter '{missing.Name}'.");
    }

    /// <summary>An OData literal is JSON but for strings in single quotes and for values without quotes, such as GUIDs.</summary>
    private object? Value(Operation operation, OperationParameter parameter, string literal)
    {
        try
        {
            return new ArgumentReader(exchange).Read(operation, parameter, Json(literal));
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest($"The value of the parameter '{parameter.Name}' is malformed.");
        }
        catch (PayloadException exception)
        {
            throw Refusal.BadRequest(exception.Message);
        }
    }

    private static JsonElement Json(string literal)
    {
        if (ArgumentList.Unquote(literal) is { } text)
            return JsonSerializer.SerializeToElement(text);
        var isJson = literal is "null" or "true" or "false" || literal.StartsWith('{') || literal.StartsWith('[')
            || double.TryParse(literal, System.Globalization.CultureInfo.InvariantCulture, out _);
        if (!isJson)
            return JsonSerializer.SerializeToElement(literal);

        // Clients write both {'@odata.id':'accounts(...)'} and its JSON form.
        using var document = JsonDocument.Parse(literal.StartsWith('{') && !literal.Contains('"', StringComparison.Ordinal) ? literal.Replace('\'', '"') : literal);
        BodyReader.RefuseBrokenText(document.RootElement);
        return document.RootElement.Clone();
    }
}
