using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllEntitiesResponse : OrganizationResponse
{
    public EntityMetadata[] EntityMetadata =>
        Results.TryGetValue("EntityMetadata", out object value) ? (EntityMetadata[])value : default;

    public string Timestamp => Results.TryGetValue("Timestamp", out object value) ? (string)value : default;
}
