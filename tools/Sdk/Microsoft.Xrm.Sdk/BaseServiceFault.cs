using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "BaseServiceFault", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(ExecuteTransactionFault))]
[KnownType(typeof(OrganizationServiceFault))]
[Serializable]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails { get => field ??= []; set; }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    /// <summary>UTC.</summary>
    [DataMember]
    public DateTime Timestamp { get; set; }

    [field: NonSerialized]
    public ExtensionDataObject ExtensionData { get; set; }
}
