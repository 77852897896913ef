using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMetadataChangesRequest : OrganizationRequest
{
    public RetrieveMetadataChangesRequest()
    {
        RequestName = "RetrieveMetadataChanges";
    }

    public DeletedMetadataFilters DeletedMetadataFilters
    {
        get => Parameters.TryGetValue("DeletedMetadataFilters", out object value) ? (DeletedMetadataFilters)value : default;
        set => Parameters["DeletedMetadataFilters"] = value;
    }

    public EntityQueryExpression Query
    {
        get => Parameters.TryGetValue("Query", out object value) ? (EntityQueryExpression)value : default;
        set => Parameters["Query"] = value;
    }

    public bool RetrieveAllSettings
    {
        get => Parameters.TryGetValue("RetrieveAllSettings", out object value) ? (bool)value : default;
        set => Parameters["RetrieveAllSettings"] = value;
    }

    public string ClientVersionStamp
    {
        get => Parameters.TryGetValue("ClientVersionStamp", out object value) ? (string)value : default;
        set => Parameters["ClientVersionStamp"] = value;
    }
}
