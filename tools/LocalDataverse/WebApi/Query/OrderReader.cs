using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;

namespace LocalDataverse.WebApi.Query;

/// <summary>$orderby over columns of the row and of lookups.</summary>
public static class OrderReader
{
    public static IReadOnlyList<OrderNode> Read(OrderByClause? clause, LinkTree root)
    {
        var orders = new List<OrderNode>();
        for (var part = clause; part is not null; part = part.ThenBy)
        {
            var path = PropertyPath.TryRead(part.Expression, root) ?? throw Refusal.Node(part.Expression.Kind.ToString());
            orders.Add(new OrderNode(path.Column.LogicalName, part.Direction == OrderByDirection.Descending, null, path.Link.Alias));
        }

        return orders;
    }
}
