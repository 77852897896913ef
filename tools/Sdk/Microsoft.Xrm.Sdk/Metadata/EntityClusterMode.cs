using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "EntityClusterMode", Namespace = ContractNamespaces.Metadata90)]
public enum EntityClusterMode
{
    [EnumMember(Value = "Partitioned")] Partitioned = 0,
    [EnumMember(Value = "Replicated")] Replicated = 1,
    [EnumMember(Value = "Local")] Local = 2,
    [EnumMember(Value = "Inherited")] Inherited = 3,
}
