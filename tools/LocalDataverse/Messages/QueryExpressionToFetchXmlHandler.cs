using LocalDataverse.Pipeline;
using LocalDataverse.Query.Readers;
using LocalDataverse.Query.Writers;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

public sealed class QueryExpressionToFetchXmlHandler : IMessageHandler
{
    public string Message => "QueryExpressionToFetchXml";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var query = QueryReader.Read(scope.Request.Get<QueryBase>("Query"));
        return new QueryExpressionToFetchXmlResponse { Results = { ["FetchXml"] = FetchXmlWriter.Write(query) } };
    }
}
