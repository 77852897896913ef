using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveTotalRecordCountResponse : OrganizationResponse
{
    public EntityRecordCountCollection EntityRecordCountCollection =>
        Results.TryGetValue("EntityRecordCountCollection", out object value) ? (EntityRecordCountCollection)value : default;
}
