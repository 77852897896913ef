using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Results.TryGetValue("Entity", out object value) ? (Entity)value : default;

    public object Notifications => Results.TryGetValue("Notifications", out object value) ? (object)value : default;
}
