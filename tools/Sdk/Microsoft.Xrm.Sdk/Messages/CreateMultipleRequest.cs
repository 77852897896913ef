using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest()
    {
        RequestName = "CreateMultiple";
        Targets = default;
    }

    public EntityCollection Targets
    {
        get => Parameters.TryGetValue("Targets", out object value) ? (EntityCollection)value : default;
        set => Parameters["Targets"] = value;
    }
}
