using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>A query that is in the neutral form already, so that RetrieveMultiple can carry what the OData reader made.</summary>
public sealed class DefinitionQuery(QueryDefinition definition) : QueryBase
{
    public QueryDefinition Definition => definition;
}
