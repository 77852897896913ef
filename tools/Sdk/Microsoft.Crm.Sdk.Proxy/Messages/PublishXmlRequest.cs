using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishXmlRequest : OrganizationRequest
{
    public PublishXmlRequest()
    {
        RequestName = "PublishXml";
        ParameterXml = default;
    }

    public string ParameterXml
    {
        get => Parameters.TryGetValue("ParameterXml", out object value) ? (string)value : default;
        set => Parameters["ParameterXml"] = value;
    }
}
