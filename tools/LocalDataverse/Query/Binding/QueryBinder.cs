using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Binding;

/// <summary>Checks a query against the metadata and finds what its names mean.</summary>
public static class QueryBinder
{
    /// <exception cref="System.ServiceModel.FaultException">
    /// The query breaks a limit, or a name, an operator or a value is wrong.
    /// </exception>
    public static BoundQuery Bind(QueryDefinition query, QueryScope scope)
    {
        QueryLimits.Check(query);
        var context = new BindingContext(scope);
        var aliases = new AliasScope();
        var root = new BoundNode { Table = context.Metadata.Table(query.Table), SqlName = context.NextSqlName() };
        var sources = new List<(BoundNode Node, LinkNode Source)>();
        NodeBinder.BindLinks(root, query.Links, aliases, context, sources);

        new FilterBinder(context).Bind(root, query.Filter, sources);
        var columns = ColumnBinder.Bind(query, root, sources, context);
        var orders = query.IsAggregate
            ? OrderBinder.BindAggregate(query, sources, columns)
            : OrderBinder.Bind(query, root, sources, columns, aliases, context);
        return new BoundQuery(query, root, columns, orders);
    }
}
