using System.Text.Json.Nodes;
using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>A column as AttributeMetadata.</summary>
public static class ColumnDefinition
{
    public static JsonObject Of(Table table, Column column)
    {
        var json = new JsonObject
        {
            ["@odata.type"] = "#Microsoft.Dynamics.CRM." + ClassOf(column.Type),
            ["MetadataId"] = MetadataIds.Of("Attribute", $"{table.LogicalName}.{column.LogicalName}"),
            ["LogicalName"] = column.LogicalName,
            ["SchemaName"] = column.SchemaName,
            ["EntityLogicalName"] = table.LogicalName,
            ["AttributeType"] = TypeCode(column.Type),
            ["AttributeTypeName"] = new JsonObject { ["Value"] = TypeName(column.Type) },
            ["DisplayName"] = LabelDefinition.Of(column.DisplayName),
            ["Description"] = LabelDefinition.Of(column.Description),
            ["RequiredLevel"] = new JsonObject { ["Value"] = Required(column.RequiredLevel) },
            ["IsPrimaryId"] = column.IsPrimaryId,
            ["IsPrimaryName"] = column.IsPrimaryName,
            ["IsCustomAttribute"] = column.IsCustom,
            ["IsSecured"] = column.IsSecured,
            ["IsAuditEnabled"] = new JsonObject { ["Value"] = column.IsAuditEnabled },
            ["IsValidForCreate"] = column.ValidForCreate,
            ["IsValidForUpdate"] = column.ValidForUpdate,
            ["IsValidForRead"] = column.ValidForRead,
        };
        AddFacets(json, column);
        return json;
    }

    public static string ClassOf(ColumnType type) => type switch
    {
        ColumnType.Text => "StringAttributeMetadata",
        ColumnType.Choice => "PicklistAttributeMetadata",
        ColumnType.MultiChoice => "MultiSelectPicklistAttributeMetadata",
        ColumnType.Customer or ColumnType.Owner or ColumnType.PartyList => "LookupAttributeMetadata",
        ColumnType.UniqueIdentifier => "UniqueIdentifierAttributeMetadata",
        ColumnType.Virtual => "AttributeMetadata",
        _ => $"{type}AttributeMetadata",
    };

    private static void AddFacets(JsonObject json, Column column)
    {
        if (column.MaxLength is { } length)
            json["MaxLength"] = length;
        if (column.MinValue is { } minimum)
            json["MinValue"] = minimum;
        if (column.MaxValue is { } maximum)
            json["MaxValue"] = maximum;
        if (column.Format.Length > 0)
            json["Format"] = column.Format;
        if (column.Type is ColumnType.Decimal or ColumnType.Double or ColumnType.Money)
            json["Precision"] = column.Precision;
        if (column.Type == ColumnType.Money)
            json["PrecisionSource"] = column.PrecisionSource;
        if (column.Type == ColumnType.DateTime)
            json["DateTimeBehavior"] = new JsonObject { ["Value"] = column.DateBehavior.ToString() };
        if (column.IsLookup)
            json["Targets"] = new JsonArray([.. column.Targets.Select(target => (JsonNode)target)]);
        if (column.DefaultValue is { } value)
            json[column.Type == ColumnType.Boolean ? "DefaultValue" : "DefaultFormValue"] = column.Type == ColumnType.Boolean
                ? value == 1 : value;
    }

    private static string TypeCode(ColumnType type) => type switch
    {
        ColumnType.Text => "String",
        ColumnType.Choice => "Picklist",
        ColumnType.UniqueIdentifier => "Uniqueidentifier",
        ColumnType.MultiChoice or ColumnType.Image or ColumnType.File => "Virtual",
        _ => type.ToString(),
    };

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.MultiChoice => "MultiSelectPicklistType",
        ColumnType.UniqueIdentifier => "UniqueidentifierType",
        ColumnType.Image => "ImageType",
        ColumnType.File => "FileType",
        _ => TypeCode(type) + "Type",
    };

    private static string Required(RequiredLevel level) => level switch
    {
        RequiredLevel.Required => "ApplicationRequired",
        RequiredLevel.SystemRequired => "SystemRequired",
        _ => level.ToString(),
    };
}
