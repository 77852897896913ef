using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessRequest : OrganizationRequest
{
    public RetrieveSharedPrincipalsAndAccessRequest()
    {
        RequestName = "RetrieveSharedPrincipalsAndAccess";
        Target = default;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out object value) ? (EntityReference)value : default;
        set => Parameters["Target"] = value;
    }
}
