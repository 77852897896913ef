using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveTotalRecordCountRequest : OrganizationRequest
{
    public RetrieveTotalRecordCountRequest()
    {
        RequestName = "RetrieveTotalRecordCount";
        EntityNames = default;
    }

    public string[] EntityNames
    {
        get => Parameters.TryGetValue("EntityNames", out object value) ? (string[])value : default;
        set => Parameters["EntityNames"] = value;
    }
}
