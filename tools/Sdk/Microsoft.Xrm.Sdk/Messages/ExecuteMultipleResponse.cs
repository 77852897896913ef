using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public ExecuteMultipleResponseItemCollection Responses =>
        Results.TryGetValue("Responses", out object value) ? (ExecuteMultipleResponseItemCollection)value : default;

    public bool IsFaulted => Results.TryGetValue("IsFaulted", out object value) ? (bool)value : default;
}
