using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest()
    {
        RequestName = "RetrieveEntity";
        EntityFilters = default;
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public EntityFilters EntityFilters
    {
        get => Parameters.TryGetValue("EntityFilters", out object value) ? (EntityFilters)value : default;
        set => Parameters["EntityFilters"] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.TryGetValue("MetadataId", out object value) ? (Guid)value : default;
        set => Parameters["MetadataId"] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.TryGetValue("RetrieveAsIfPublished", out object value) ? (bool)value : default;
        set => Parameters["RetrieveAsIfPublished"] = value;
    }

    public string LogicalName
    {
        get => Parameters.TryGetValue("LogicalName", out object value) ? (string)value : default;
        set => Parameters["LogicalName"] = value;
    }
}
