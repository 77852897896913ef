using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public enum PrivilegeDepth
{
    [EnumMember] Basic = 0,
    [EnumMember] Local = 1,
    [EnumMember] Deep = 2,
    [EnumMember] Global = 3,
    [EnumMember] RecordFilter = 4,
}
