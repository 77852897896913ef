using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "RelationshipMetadataBase", Namespace = ContractNamespaces.Metadata2011)]
[KnownType(typeof(ManyToManyRelationshipMetadata))]
[KnownType(typeof(OneToManyRelationshipMetadata))]
public abstract class RelationshipMetadataBase : MetadataBase
{
    protected RelationshipMetadataBase() { }

    protected RelationshipMetadataBase(RelationshipType type) => RelationshipType = type;

    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    [DataMember(Order = 60)]
    public RelationshipType RelationshipType { get; internal set; }

    [DataMember]
    public SecurityTypes? SecurityTypes { get; set; }

    [DataMember]
    public bool? IsCustomRelationship { get; set; }

    [DataMember]
    public bool? IsManaged { get; internal set; }

    [DataMember]
    public bool? IsValidForAdvancedFind { get; set; }

    [DataMember(Order = 60)]
    public string IntroducedVersion { get; internal set; }

    [DataMember]
    public string SchemaName { get; set; }
}
