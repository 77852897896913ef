using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest()
    {
        RequestName = "ExecuteMultiple";
        Requests = default;
        Settings = default;
    }

    public ExecuteMultipleSettings Settings
    {
        get => Parameters.TryGetValue("Settings", out object value) ? (ExecuteMultipleSettings)value : default;
        set => Parameters["Settings"] = value;
    }

    public OrganizationRequestCollection Requests
    {
        get => Parameters.TryGetValue("Requests", out object value) ? (OrganizationRequestCollection)value : default;
        set => Parameters["Requests"] = value;
    }
}
