using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest()
    {
        RequestName = "RetrievePrincipalAccess";
        Target = default;
        Principal = default;
    }

    public EntityReference Principal
    {
        get => Parameters.TryGetValue("Principal", out object value) ? (EntityReference)value : default;
        set => Parameters["Principal"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out object value) ? (EntityReference)value : default;
        set => Parameters["Target"] = value;
    }
}
