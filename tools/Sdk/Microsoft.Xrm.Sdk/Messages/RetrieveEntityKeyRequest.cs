using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityKeyRequest : OrganizationRequest
{
    public RetrieveEntityKeyRequest()
    {
        RequestName = "RetrieveEntityKey";
        MetadataId = default;
        RetrieveAsIfPublished = default;
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

    public string EntityLogicalName
    {
        get => Parameters.TryGetValue("EntityLogicalName", out object value) ? (string)value : default;
        set => Parameters["EntityLogicalName"] = value;
    }

    public string LogicalName
    {
        get => Parameters.TryGetValue("LogicalName", out object value) ? (string)value : default;
        set => Parameters["LogicalName"] = value;
    }
}
