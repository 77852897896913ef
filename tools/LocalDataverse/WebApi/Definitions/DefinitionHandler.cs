using System.Text.Json.Nodes;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Query;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>GET of EntityDefinitions, RelationshipDefinitions and GlobalOptionSetDefinitions.</summary>
public sealed class DefinitionHandler(Exchange exchange)
{
    private readonly DefinitionTree tree = new(exchange.Model.Catalog);

    public ApiResponse Answer(DefinitionPath path)
    {
        var options = DefinitionOptions.Of(new QueryOptions(exchange.Request.Query));
        var node = Walk(path.Segments);
        var context = $"{exchange.Request.ServiceRoot}$metadata#{string.Join('/', path.Segments.Select(segment => segment.Name))}";
        var body = new JsonObject { ["@odata.context"] = node is DefinitionNode ? context + "/$entity" : context };
        if (node is DefinitionNode one)
        {
            foreach (var (name, value) in Show(one, options))
                body[name] = value?.DeepClone();
        }
        else
        {
            body["value"] = List((IEnumerable<DefinitionNode>)node, options);
        }

        return ApiResponse.OfJson(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
    }

    private object Walk(IReadOnlyList<PathSegment> segments)
    {
        object at = Step(tree.Roots, segments[0]);
        foreach (var segment in segments.Skip(1))
        {
            at = segment.Name.StartsWith(EdmNames.Namespace + ".", StringComparison.Ordinal)
                ? Cast(at, segment.Name[(EdmNames.Namespace.Length + 1)..])
                : at is DefinitionNode node ? Step(node.Children, segment) : throw Refusal.NotFound(segment.Name);
        }

        return at;
    }

    private static object Step(IReadOnlyDictionary<string, Func<IEnumerable<DefinitionNode>>> children, PathSegment segment)
    {
        if (!children.TryGetValue(segment.Name, out var list))
            throw Refusal.NotFound(segment.Name);
        var nodes = list();
        if (segment.Arguments is null)
            return DefinitionTree.IsSingle(segment.Name) ? nodes.SingleOrDefault() ?? throw Refusal.NotFound(segment.Name) : nodes;
        return nodes.FirstOrDefault(node => node.HasKey(segment.Arguments))
            ?? throw Faults.Fault.Of(Faults.ErrorCode.ObjectDoesNotExist, segment.Name, segment.Arguments);
    }

    private static object Cast(object at, string type) => at switch
    {
        DefinitionNode node => node.IsOf(type) ? node : throw Refusal.NotFound(type),
        IEnumerable<DefinitionNode> nodes => nodes.Where(node => node.IsOf(type)),
        _ => throw Refusal.NotFound(type),
    };

    private JsonArray List(IEnumerable<DefinitionNode> nodes, DefinitionOptions options) =>
        new([.. nodes.Where(node => options.Filter?.Matches(node.Json) != false).Select(node => (JsonNode)Show(node, options))]);

    private JsonObject Show(DefinitionNode node, DefinitionOptions options)
    {
        var shown = options.Show(node.Json);
        foreach (var (name, inner) in options.Expand)
        {
            if (!node.Children.TryGetValue(name, out var children))
                throw Refusal.BadRequest($"Could not find a property named '{name}' to expand.");
            shown[name] = DefinitionTree.IsSingle(name)
                ? children().FirstOrDefault() is { } child ? Show(child, inner) : null
                : List(children(), inner);
        }

        return shown;
    }
}
