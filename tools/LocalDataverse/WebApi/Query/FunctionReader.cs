using System.Globalization;
using System.ServiceModel;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>contains, startswith, endswith and the platform's query functions.</summary>
public sealed class FunctionReader(FilterScope scope)
{
    public FilterNode Read(SingleValueFunctionCallNode call) => ShortName(call) switch
    {
        "contains" => Text(call, ConditionOperator.Like, text => $"%{text}%"),
        "startswith" => Text(call, ConditionOperator.Like, text => text + "%"),
        "endswith" => Text(call, ConditionOperator.Like, text => "%" + text),
        var name when QueryFunctions.ByName.TryGetValue(name, out var function) => Platform(call, function),
        var name => throw Refusal.BadRequest($"The function '{name}' is not supported in $filter."),
    };

    public static string ShortName(SingleValueFunctionCallNode call) => call.Name[(call.Name.LastIndexOf('.') + 1)..];

    private FilterNode Text(SingleValueFunctionCallNode call, ConditionOperator comparison, Func<string, string> pattern)
    {
        var arguments = call.Parameters.ToList();
        var path = PropertyPath.TryRead(arguments[0], scope.Links)
            ?? throw Refusal.BadRequest($"The first argument of '{call.Name}' must be a property.");
        if (ConstantValue.Read(arguments[1], scope.Parameters) is not string text)
            throw Refusal.BadRequest($"The second argument of '{call.Name}' must be a string.");
        return path.Link.Place(path.Column.LogicalName, comparison, [pattern(LikePattern.Escape(text))]);
    }

    private FilterNode Platform(SingleValueFunctionCallNode call, QueryFunction function)
    {
        var arguments = call.Parameters.OfType<NamedFunctionParameterNode>().ToDictionary(one => one.Name, one => one.Value,
            StringComparer.Ordinal);
        var name = ConstantValue.Read(arguments["PropertyName"], scope.Parameters) as string ?? "";
        var (link, column) = Find(name);
        var values = arguments.Where(one => one.Key != "PropertyName").SelectMany(one => Values(one.Value)).ToList();
        return link.Place(column, function.Operator, values);
    }

    /// <summary>PropertyName takes a column's logical name or a property's, over lookups with slashes.</summary>
    private (LinkTree Link, string Column) Find(string path)
    {
        var steps = path.Split('/');
        var link = scope.Links;
        foreach (var step in steps[..^1])
            link = link.Navigation(step) is { } navigation ? link.Follow(navigation) : throw Unknown(link, step);
        var column = EdmNames.Column(link.Table, steps[^1]) ?? (link.Table.TryGetColumn(steps[^1], out var plain) ? plain : null);
        return (link, (column ?? throw Unknown(link, steps[^1])).LogicalName);
    }

    private static FaultException<OrganizationServiceFault> Unknown(LinkTree link, string name) =>
        Faults.Fault.Of(Faults.ErrorCode.QueryBuilderNoAttribute, link.Table.LogicalName, name);

    private IEnumerable<object> Values(QueryNode node)
    {
        var source = node is ConvertNode convert ? convert.Source : node;
        if (source is ParameterAliasNode alias && scope.Parameters.TryGetValue(alias.Alias, out var aliased))
            source = aliased;
        return source switch
        {
            ConstantNode { Value: Microsoft.OData.ODataCollectionValue collection } => collection.Items.Select(Plain),
            CollectionConstantNode collection => collection.Collection.Select(one => Plain(one.Value)),
            _ => [Plain(ConstantValue.Read(source, scope.Parameters))],
        };
    }

    private static object Plain(object? value) =>
        value is null ? throw Refusal.BadRequest("Query functions take no null.") : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
