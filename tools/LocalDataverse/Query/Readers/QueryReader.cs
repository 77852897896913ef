using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Readers;

/// <summary>Reads whichever query the SDK sent.</summary>
public static class QueryReader
{
    /// <exception cref="System.ServiceModel.FaultException">The query is missing or malformed.</exception>
    public static QueryDefinition Read(QueryBase? query) => query switch
    {
        FetchExpression fetch => FetchXmlReader.Read(fetch.Query),
        QueryExpression expression => QueryExpressionReader.Read(expression),
        QueryByAttribute byAttribute => QueryByAttributeReader.Read(byAttribute),
        DefinitionQuery neutral => neutral.Definition,
        null => throw Fault.Of(ErrorCode.InvalidArgument, "Required field 'Query' is missing"),
        _ => throw Fault.Of(ErrorCode.NotSupportedHere, $"The query type {query.GetType().Name}"),
    };
}
