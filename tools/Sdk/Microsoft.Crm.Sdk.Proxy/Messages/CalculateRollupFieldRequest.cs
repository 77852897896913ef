using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class CalculateRollupFieldRequest : OrganizationRequest
{
    public CalculateRollupFieldRequest()
    {
        RequestName = "CalculateRollupField";
        Target = default;
        FieldName = default;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out object value) ? (EntityReference)value : default;
        set => Parameters["Target"] = value;
    }

    public string FieldName
    {
        get => Parameters.TryGetValue("FieldName", out object value) ? (string)value : default;
        set => Parameters["FieldName"] = value;
    }
}
