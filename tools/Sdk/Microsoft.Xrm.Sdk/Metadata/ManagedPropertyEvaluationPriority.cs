using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "ManagedPropertyEvaluationPriority", Namespace = ContractNamespaces.Metadata2011)]
public enum ManagedPropertyEvaluationPriority
{
    [EnumMember(Value = "None")] None = 0,
    [EnumMember(Value = "Low")] Low = 1,
    [EnumMember(Value = "Normal")] Normal = 2,
    [EnumMember(Value = "High")] High = 3,
    [EnumMember(Value = "Essential")] Essential = 4,
}
