using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    public EntityReference Target => Results.TryGetValue("Target", out object value) ? (EntityReference)value : default;

    public bool RecordCreated => Results.TryGetValue("RecordCreated", out object value) ? (bool)value : default;
}
