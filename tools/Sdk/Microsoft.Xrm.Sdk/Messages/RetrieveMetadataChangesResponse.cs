using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMetadataChangesResponse : OrganizationResponse
{
    public EntityMetadataCollection EntityMetadata =>
        Results.TryGetValue("EntityMetadata", out object value) ? (EntityMetadataCollection)value : default;

    public DeletedMetadataCollection DeletedMetadata =>
        Results.TryGetValue("DeletedMetadata", out object value) ? (DeletedMetadataCollection)value : default;

    public string ServerVersionStamp => Results.TryGetValue("ServerVersionStamp", out object value) ? (string)value : default;
}
