using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllOptionSetsRequest : OrganizationRequest
{
    public RetrieveAllOptionSetsRequest()
    {
        RequestName = "RetrieveAllOptionSets";
        RetrieveAsIfPublished = default;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.TryGetValue("RetrieveAsIfPublished", out object value) ? (bool)value : default;
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}
