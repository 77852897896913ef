using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "RelationshipType", Namespace = ContractNamespaces.Metadata2011)]
public enum RelationshipType
{
    Default = 0,
    [EnumMember(Value = "OneToManyRelationship")] OneToManyRelationship = 0,
    [EnumMember(Value = "ManyToManyRelationship")] ManyToManyRelationship = 1,
}
