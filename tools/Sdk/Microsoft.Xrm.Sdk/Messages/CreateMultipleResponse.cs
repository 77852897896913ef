using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => Results.TryGetValue("Ids", out object value) ? (Guid[])value : default;
}
