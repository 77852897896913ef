using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class LoseOpportunityRequest : OrganizationRequest
{
    public LoseOpportunityRequest()
    {
        RequestName = "LoseOpportunity";
        OpportunityClose = default;
        Status = default;
    }

    public Entity OpportunityClose
    {
        get => Parameters.TryGetValue("OpportunityClose", out object value) ? (Entity)value : default;
        set => Parameters["OpportunityClose"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.TryGetValue("Status", out object value) ? (OptionSetValue)value : default;
        set => Parameters["Status"] = value;
    }
}
