using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest()
    {
        RequestName = "UpdateMultiple";
        Targets = default;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.TryGetValue("ConcurrencyBehavior", out object value) ? (ConcurrencyBehavior)value : default;
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    public EntityCollection Targets
    {
        get => Parameters.TryGetValue("Targets", out object value) ? (EntityCollection)value : default;
        set => Parameters["Targets"] = value;
    }
}
