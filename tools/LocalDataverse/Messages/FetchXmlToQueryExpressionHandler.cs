using LocalDataverse.Pipeline;
using LocalDataverse.Query.Readers;
using LocalDataverse.Query.Writers;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

public sealed class FetchXmlToQueryExpressionHandler : IMessageHandler
{
    public string Message => "FetchXmlToQueryExpression";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var query = FetchXmlReader.Read(scope.Request.Get<string>("FetchXml"));
        return new FetchXmlToQueryExpressionResponse { Results = { ["Query"] = QueryExpressionWriter.Write(query) } };
    }
}
