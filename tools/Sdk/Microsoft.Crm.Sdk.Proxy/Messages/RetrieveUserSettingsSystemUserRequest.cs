using System;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveUserSettingsSystemUserRequest : OrganizationRequest
{
    public RetrieveUserSettingsSystemUserRequest()
    {
        RequestName = "RetrieveUserSettingsSystemUser";
        EntityId = default;
        ColumnSet = default;
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.TryGetValue("ColumnSet", out object value) ? (ColumnSet)value : default;
        set => Parameters["ColumnSet"] = value;
    }

    public Guid EntityId
    {
        get => Parameters.TryGetValue("EntityId", out object value) ? (Guid)value : default;
        set => Parameters["EntityId"] = value;
    }
}
