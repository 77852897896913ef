using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(Name = "DeletedMetadataFilters", Namespace = ContractNamespaces.MetadataQuery2011)]
[Flags]
public enum DeletedMetadataFilters
{
    Default = 1,
    [EnumMember(Value = "Entity")] Entity = 1,
    [EnumMember(Value = "Attribute")] Attribute = 2,
    [EnumMember(Value = "Relationship")] Relationship = 4,
    [EnumMember(Value = "Label")] Label = 8,
    [EnumMember(Value = "OptionSet")] OptionSet = 16,
    All = 31,
}
