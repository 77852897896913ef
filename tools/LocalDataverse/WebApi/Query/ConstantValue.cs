using LocalDataverse.WebApi.Errors;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace LocalDataverse.WebApi.Query;

/// <summary>The CLR value of a literal: instants become UTC, dates their midnight without zone.</summary>
public static class ConstantValue
{
    public static object? Read(QueryNode node, IDictionary<string, SingleValueNode> parameters) => node switch
    {
        ConvertNode convert => Read(convert.Source, parameters),
        ParameterAliasNode alias => parameters.TryGetValue(alias.Alias, out var value) && value is not null
            ? Read(value, parameters)
            : throw Refusal.BadRequest($"The parameter alias '{alias.Alias}' has no value."),
        ConstantNode constant => Plain(constant.Value),
        _ => throw Refusal.Node(node.Kind.ToString()),
    };

    private static object? Plain(object? value) => value switch
    {
        DateTimeOffset instant => instant.UtcDateTime,
        Date date => DateTime.SpecifyKind(date, DateTimeKind.Unspecified),
        float number => (double)number,
        _ => value,
    };
}
