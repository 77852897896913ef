using System;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RolePrivilege : IExtensibleDataObject
{
    public RolePrivilege() { }

    public RolePrivilege(PrivilegeDepth depth, Guid privilegeId, Guid businessId)
    {
        Depth = depth;
        PrivilegeId = privilegeId;
        BusinessUnitId = businessId;
    }

    [DataMember]
    public PrivilegeDepth Depth { get; set; }

    [DataMember]
    public Guid BusinessUnitId { get; set; }

    [DataMember]
    public Guid PrivilegeId { get; set; }

    [DataMember]
    public Guid RecordFilterId { get; set; }

    [DataMember]
    public string PrivilegeName { get; set; }

    [DataMember]
    public string RecordFilterUniqueName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
