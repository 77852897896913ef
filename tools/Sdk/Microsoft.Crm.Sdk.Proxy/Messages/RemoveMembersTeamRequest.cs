using System;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RemoveMembersTeamRequest : OrganizationRequest
{
    public RemoveMembersTeamRequest()
    {
        RequestName = "RemoveMembersTeam";
        TeamId = default;
        MemberIds = default;
    }

    public Guid TeamId
    {
        get => Parameters.TryGetValue("TeamId", out object value) ? (Guid)value : default;
        set => Parameters["TeamId"] = value;
    }

    public Guid[] MemberIds
    {
        get => Parameters.TryGetValue("MemberIds", out object value) ? (Guid[])value : default;
        set => Parameters["MemberIds"] = value;
    }
}
