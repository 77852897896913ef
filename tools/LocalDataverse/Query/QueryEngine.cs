using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Results;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query;

/// <summary>Runs queries, in whichever language they came.</summary>
public static class QueryEngine
{
    /// <summary>Runs a query as the scope's user: rows that the user may not read do not exist for it.</summary>
    /// <exception cref="System.ServiceModel.FaultException">
    /// The query names unknown tables or columns, misuses an operator, or exceeds a limit of the platform.
    /// </exception>
    public static EntityCollection Execute(QueryDefinition query, QueryScope scope)
    {
        var bound = QueryBinder.Bind(query, scope);
        return query.IsAggregate ? new AggregateRun(bound, scope).Execute() : new RowRun(bound, scope).Execute();
    }
}
