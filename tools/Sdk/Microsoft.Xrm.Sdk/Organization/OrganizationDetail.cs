using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

[DataContract(Name = "OrganizationDetail", Namespace = ContractNamespaces.Xrm2014)]
public class OrganizationDetail : IExtensibleDataObject
{
    [DataMember]
    public EndpointCollection Endpoints { get; set; }

    [DataMember]
    public OrganizationState State { get; set; }

    [DataMember(IsRequired = false)]
    public OrganizationType OrganizationType { get; set; }

    [DataMember]
    public Guid DatacenterId { get; set; }

    [DataMember]
    public Guid OrganizationId { get; set; }

    [DataMember]
    public string EnvironmentId { get; set; }

    [DataMember]
    public string FriendlyName { get; set; }

    [DataMember]
    public string Geo { get; set; }

    [DataMember]
    public string OrganizationVersion { get; set; }

    [DataMember(IsRequired = false)]
    public string SchemaType { get; set; }

    [DataMember]
    public string TenantId { get; set; }

    [DataMember]
    public string UniqueName { get; set; }

    [DataMember]
    public string UrlName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
