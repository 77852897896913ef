using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "LookupFormat", Namespace = ContractNamespaces.Metadata2011)]
public enum LookupFormat
{
    [EnumMember(Value = "None")] None = 0,
    [EnumMember(Value = "Connection")] Connection = 1,
    [EnumMember(Value = "Regarding")] Regarding = 2,
    [EnumMember(Value = "Text")] Text = 3,
}
