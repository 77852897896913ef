using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest()
    {
        RequestName = "Disassociate";
        Target = default;
        Relationship = default;
        RelatedEntities = default;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out object value) ? (EntityReference)value : default;
        set => Parameters["Target"] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Parameters.TryGetValue("RelatedEntities", out object value) ? (EntityReferenceCollection)value : default;
        set => Parameters["RelatedEntities"] = value;
    }

    public Relationship Relationship
    {
        get => Parameters.TryGetValue("Relationship", out object value) ? (Relationship)value : default;
        set => Parameters["Relationship"] = value;
    }
}
