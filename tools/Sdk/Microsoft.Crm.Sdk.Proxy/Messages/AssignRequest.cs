using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest()
    {
        RequestName = "Assign";
        Target = default;
        Assignee = default;
    }

    public EntityReference Assignee
    {
        get => Parameters.TryGetValue("Assignee", out object value) ? (EntityReference)value : default;
        set => Parameters["Assignee"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out object value) ? (EntityReference)value : default;
        set => Parameters["Target"] = value;
    }
}
