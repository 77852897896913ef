using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest()
    {
        RequestName = "Update";
        Target = default;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.TryGetValue("ConcurrencyBehavior", out object value) ? (ConcurrencyBehavior)value : default;
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    public Entity Target
    {
        get => Parameters.TryGetValue("Target", out object value) ? (Entity)value : default;
        set => Parameters["Target"] = value;
    }
}
