using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [DataMember]
    public AccessRights AccessMask { get; set; }

    [DataMember]
    public EntityReference Principal { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
