using System;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid BusinessUnitId => Results.TryGetValue("BusinessUnitId", out object value) ? (Guid)value : default;

    public Guid OrganizationId => Results.TryGetValue("OrganizationId", out object value) ? (Guid)value : default;

    public Guid UserId => Results.TryGetValue("UserId", out object value) ? (Guid)value : default;
}
