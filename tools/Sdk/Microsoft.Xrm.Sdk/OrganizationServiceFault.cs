using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "OrganizationServiceFault", Namespace = ContractNamespaces.Xrm2011)]
[Serializable]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }

    [DataMember]
    internal bool ExceptionRetriable { get; set; }

    [DataMember]
    internal string ExceptionSource { get; set; }

    [DataMember]
    internal string OriginalException { get; set; }
}
