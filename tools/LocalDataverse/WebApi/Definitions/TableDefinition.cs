using System.Text.Json.Nodes;
using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>A table as EntityMetadata, without its collections.</summary>
public static class TableDefinition
{
    public static JsonObject Of(Table table) => new()
    {
        ["MetadataId"] = MetadataIds.Of("Entity", table.LogicalName),
        ["LogicalName"] = table.LogicalName,
        ["SchemaName"] = table.SchemaName,
        ["EntitySetName"] = table.EntitySetName,
        ["LogicalCollectionName"] = table.EntitySetName,
        ["CollectionSchemaName"] = table.EntitySetName,
        ["ObjectTypeCode"] = table.ObjectTypeCode,
        ["DisplayName"] = LabelDefinition.Of(table.DisplayName),
        ["DisplayCollectionName"] = LabelDefinition.Of(table.DisplayCollectionName),
        ["Description"] = LabelDefinition.Of(table.Description),
        ["OwnershipType"] = table.Ownership switch
        {
            Ownership.OrganizationOwned => "OrganizationOwned",
            Ownership.BusinessOwned => "BusinessOwned",
            Ownership.None => "None",
            _ => "UserOwned",
        },
        ["PrimaryIdAttribute"] = table.PrimaryId,
        ["PrimaryNameAttribute"] = table.PrimaryName,
        ["IsActivity"] = table.IsActivity,
        ["IsIntersect"] = table.IsIntersect,
        ["IsCustomEntity"] = table.IsCustom,
        ["IsBPFEntity"] = table.IsBusinessProcessFlow,
        ["IsOptimisticConcurrencyEnabled"] = table.Columns.ContainsKey("versionnumber"),
        ["IsAuditEnabled"] = new JsonObject { ["Value"] = table.IsAuditEnabled },
    };

    public static JsonObject KeyOf(Table table, AlternateKey key) => new()
    {
        ["MetadataId"] = MetadataIds.Of("EntityKey", $"{table.LogicalName}.{key.LogicalName}"),
        ["LogicalName"] = key.LogicalName,
        ["SchemaName"] = key.SchemaName,
        ["EntityLogicalName"] = table.LogicalName,
        ["DisplayName"] = LabelDefinition.Of(key.DisplayName),
        ["EntityKeyIndexStatus"] = "Active",
        ["KeyAttributes"] = new JsonArray([.. key.Columns.Select(column => (JsonNode)column)]),
    };
}
