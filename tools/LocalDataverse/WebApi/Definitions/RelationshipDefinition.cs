using System.Text.Json.Nodes;
using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>Relationships as RelationshipMetadata.</summary>
public static class RelationshipDefinition
{
    public static JsonObject Of(OneToManyRelationship one) => new()
    {
        ["@odata.type"] = "#Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata",
        ["MetadataId"] = MetadataIds.Of("Relationship", one.SchemaName),
        ["SchemaName"] = one.SchemaName,
        ["RelationshipType"] = "OneToManyRelationship",
        ["IsCustomRelationship"] = one.IsCustom,
        ["IsHierarchical"] = one.IsHierarchical,
        ["ReferencedEntity"] = one.ReferencedTable,
        ["ReferencedAttribute"] = one.ReferencedColumn,
        ["ReferencedEntityNavigationPropertyName"] = one.ReferencedNavigation,
        ["ReferencingEntity"] = one.ReferencingTable,
        ["ReferencingAttribute"] = one.ReferencingColumn,
        ["ReferencingEntityNavigationPropertyName"] = one.ReferencingNavigation,
        ["CascadeConfiguration"] = new JsonObject
        {
            ["Assign"] = one.OnAssign.ToString(),
            ["Delete"] = one.OnDelete.ToString(),
            ["Reparent"] = one.OnReparent.ToString(),
            ["Share"] = one.OnShare.ToString(),
            ["Unshare"] = one.OnUnshare.ToString(),
        },
    };

    public static JsonObject Of(ManyToManyRelationship many) => new()
    {
        ["@odata.type"] = "#Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata",
        ["MetadataId"] = MetadataIds.Of("Relationship", many.SchemaName),
        ["SchemaName"] = many.SchemaName,
        ["RelationshipType"] = "ManyToManyRelationship",
        ["IntersectEntityName"] = many.IntersectTable,
        ["Entity1LogicalName"] = many.FirstTable,
        ["Entity1IntersectAttribute"] = many.FirstColumn,
        ["Entity1NavigationPropertyName"] = many.FirstNavigation,
        ["Entity2LogicalName"] = many.SecondTable,
        ["Entity2IntersectAttribute"] = many.SecondColumn,
        ["Entity2NavigationPropertyName"] = many.SecondNavigation,
    };
}
