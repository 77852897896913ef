using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest()
    {
        RequestName = "SetState";
        EntityMoniker = default;
        State = default;
        Status = default;
    }

    public EntityReference EntityMoniker
    {
        get => Parameters.TryGetValue("EntityMoniker", out object value) ? (EntityReference)value : default;
        set => Parameters["EntityMoniker"] = value;
    }

    public OptionSetValue State
    {
        get => Parameters.TryGetValue("State", out object value) ? (OptionSetValue)value : default;
        set => Parameters["State"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.TryGetValue("Status", out object value) ? (OptionSetValue)value : default;
        set => Parameters["Status"] = value;
    }
}
