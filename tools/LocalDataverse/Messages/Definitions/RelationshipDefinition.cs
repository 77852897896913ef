using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Relationships as the SDK describes them.</summary>
internal static class RelationshipDefinition
{
    public static OneToManyRelationshipMetadata Of(OneToManyRelationship relationship) => new OneToManyRelationshipMetadata
    {
        MetadataId = IdOf(relationship.SchemaName),
        SchemaName = relationship.SchemaName,
        ReferencedEntity = relationship.ReferencedTable,
        ReferencedAttribute = relationship.ReferencedColumn,
        ReferencedEntityNavigationPropertyName = relationship.ReferencedNavigation,
        ReferencingEntity = relationship.ReferencingTable,
        ReferencingAttribute = relationship.ReferencingColumn,
        ReferencingEntityNavigationPropertyName = relationship.ReferencingNavigation,
        IsHierarchical = relationship.IsHierarchical,
        IsCustomRelationship = relationship.IsCustom,
        IsValidForAdvancedFind = true,
        SecurityTypes = SecurityTypes.Append,
        CascadeConfiguration = new CascadeConfiguration
        {
            Assign = Cascading(relationship.OnAssign),
            Delete = Cascading(relationship.OnDelete),
            Merge = CascadeType.NoCascade,
            Reparent = Cascading(relationship.OnReparent),
            RollupView = CascadeType.NoCascade,
            Share = Cascading(relationship.OnShare),
            Unshare = Cascading(relationship.OnUnshare),
        },
    }.With(nameof(RelationshipMetadataBase.IsManaged), false);

    public static ManyToManyRelationshipMetadata Of(ManyToManyRelationship relationship) => new ManyToManyRelationshipMetadata
    {
        MetadataId = IdOf(relationship.SchemaName),
        SchemaName = relationship.SchemaName,
        IntersectEntityName = relationship.IntersectTable,
        Entity1LogicalName = relationship.FirstTable,
        Entity1IntersectAttribute = relationship.FirstColumn,
        Entity1NavigationPropertyName = relationship.FirstNavigation,
        Entity2LogicalName = relationship.SecondTable,
        Entity2IntersectAttribute = relationship.SecondColumn,
        Entity2NavigationPropertyName = relationship.SecondNavigation,
        IsCustomRelationship = relationship.SchemaName.Contains('_', StringComparison.Ordinal),
        IsValidForAdvancedFind = true,
        SecurityTypes = SecurityTypes.None,
    }.With(nameof(RelationshipMetadataBase.IsManaged), false);

    public static Guid IdOf(string schemaName) => MetadataId.Of("relationship", schemaName);

    // Both enumerations have the same members with other numbers.
    private static CascadeType Cascading(Cascade cascade) => Enum.Parse<CascadeType>(cascade.ToString());
}
