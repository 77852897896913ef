using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "OrganizationRequest", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(AssociateRequest))]
[KnownType(typeof(CreateMultipleRequest))]
[KnownType(typeof(CreateRequest))]
[KnownType(typeof(DeleteRequest))]
[KnownType(typeof(DisassociateRequest))]
[KnownType(typeof(ExecuteMultipleRequest))]
[KnownType(typeof(ExecuteTransactionRequest))]
[KnownType(typeof(RetrieveAllEntitiesRequest))]
[KnownType(typeof(RetrieveAllOptionSetsRequest))]
[KnownType(typeof(RetrieveAttributeRequest))]
[KnownType(typeof(RetrieveEntityKeyRequest))]
[KnownType(typeof(RetrieveEntityRequest))]
[KnownType(typeof(RetrieveMetadataChangesRequest))]
[KnownType(typeof(RetrieveMultipleRequest))]
[KnownType(typeof(RetrieveOptionSetRequest))]
[KnownType(typeof(RetrieveRelationshipRequest))]
[KnownType(typeof(RetrieveRequest))]
[KnownType(typeof(RetrieveTimestampRequest))]
[KnownType(typeof(UpdateMultipleRequest))]
[KnownType(typeof(UpdateRequest))]
[KnownType(typeof(UpsertMultipleRequest))]
[KnownType(typeof(UpsertRequest))]
public class OrganizationRequest : IExtensibleDataObject
{
    public OrganizationRequest() { }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public ParameterCollection Parameters { get => field ??= []; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public string RequestName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}
