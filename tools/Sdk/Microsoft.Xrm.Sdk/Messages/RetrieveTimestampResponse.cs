using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveTimestampResponse : OrganizationResponse
{
    public string Timestamp => Results.TryGetValue("Timestamp", out object value) ? (string)value : default;
}
