using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class FetchXmlToQueryExpressionRequest : OrganizationRequest
{
    public FetchXmlToQueryExpressionRequest()
    {
        RequestName = "FetchXmlToQueryExpression";
        FetchXml = default;
    }

    public string FetchXml
    {
        get => Parameters.TryGetValue("FetchXml", out object value) ? (string)value : default;
        set => Parameters["FetchXml"] = value;
    }
}
