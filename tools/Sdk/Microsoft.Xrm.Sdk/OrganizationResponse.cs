using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "OrganizationResponse", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(AssociateResponse))]
[KnownType(typeof(CreateMultipleResponse))]
[KnownType(typeof(CreateResponse))]
[KnownType(typeof(DeleteResponse))]
[KnownType(typeof(DisassociateResponse))]
[KnownType(typeof(ExecuteMultipleResponse))]
[KnownType(typeof(ExecuteTransactionResponse))]
[KnownType(typeof(RetrieveAllEntitiesResponse))]
[KnownType(typeof(RetrieveAllOptionSetsResponse))]
[KnownType(typeof(RetrieveAttributeResponse))]
[KnownType(typeof(RetrieveEntityKeyResponse))]
[KnownType(typeof(RetrieveEntityResponse))]
[KnownType(typeof(RetrieveMetadataChangesResponse))]
[KnownType(typeof(RetrieveMultipleResponse))]
[KnownType(typeof(RetrieveOptionSetResponse))]
[KnownType(typeof(RetrieveRelationshipResponse))]
[KnownType(typeof(RetrieveResponse))]
[KnownType(typeof(RetrieveTimestampResponse))]
[KnownType(typeof(UpdateMultipleResponse))]
[KnownType(typeof(UpdateResponse))]
[KnownType(typeof(UpsertMultipleResponse))]
[KnownType(typeof(UpsertResponse))]
public class OrganizationResponse : IExtensibleDataObject
{
    public OrganizationResponse() { }

    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results { get => field ??= []; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}
