using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest()
    {
        RequestName = "GrantAccess";
        Target = default;
        PrincipalAccess = default;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.TryGetValue("PrincipalAccess", out object value) ? (PrincipalAccess)value : default;
        set => Parameters["PrincipalAccess"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out object value) ? (EntityReference)value : default;
        set => Parameters["Target"] = value;
    }
}
