using System;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveUserPrivilegesRequest : OrganizationRequest
{
    public RetrieveUserPrivilegesRequest()
    {
        RequestName = "RetrieveUserPrivileges";
        UserId = default;
    }

    public Guid UserId
    {
        get => Parameters.TryGetValue("UserId", out object value) ? (Guid)value : default;
        set => Parameters["UserId"] = value;
    }
}
