using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveCurrentOrganizationResponse : OrganizationResponse
{
    public OrganizationDetail Detail => Results.TryGetValue("Detail", out object value) ? (OrganizationDetail)value : default;
}
