using LocalDataverse.Metadata;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>A column as the SDK describes it.</summary>
internal static class ColumnDefinition
{
    /// <param name="number">The column's place in its table, from 1.</param>
    public static AttributeMetadata Of(Table table, Column column, int number)
    {
        var definition = TypedColumn.Of(column);
        definition.MetadataId = MetadataId.Of("table", table.LogicalName, "column", column.LogicalName);
        definition.LogicalName = column.LogicalName;
        definition.SchemaName = column.SchemaName;
        definition.DisplayName = UserLabel.Of(column.DisplayName);
        definition.Description = UserLabel.Of(column.Description);
        definition.RequiredLevel = new AttributeRequiredLevelManagedProperty(Level(column.RequiredLevel));
        definition.IsValidForCreate = column.ValidForCreate;
        definition.IsValidForUpdate = column.ValidForUpdate;
        definition.IsSecured = column.IsSecured;
        definition.IsAuditEnabled = new BooleanManagedProperty(column.IsAuditEnabled);
        definition.IsValidForAdvancedFind = new BooleanManagedProperty(column.ValidForRead && ColumnStorage.IsStored(column));
        definition.AutoNumberFormat = column.AutoNumberFormat;

        var canBeSecured = CanBeSecured(column);
        return definition
            .With(nameof(definition.EntityLogicalName), table.LogicalName)
            .With(nameof(definition.ColumnNumber), number)
            .With(nameof(definition.IsValidForRead), column.ValidForRead)
            .With(nameof(definition.IsRetrievable), column.ValidForRead)
            .With(nameof(definition.IsValidODataAttribute), column.ValidForRead)
            .With(nameof(definition.IsCustomAttribute), column.IsCustom)
            .With(nameof(definition.IsPrimaryId), column.LogicalName == table.PrimaryId)
            .With(nameof(definition.IsPrimaryName), column.LogicalName == table.PrimaryName)
            .With(nameof(definition.IsLogical), !ColumnStorage.IsStored(column))
            .With(nameof(definition.IsManaged), false)
            .With(nameof(definition.CanBeSecuredForCreate), canBeSecured && column.ValidForCreate)
            .With(nameof(definition.CanBeSecuredForRead), canBeSecured)
            .With(nameof(definition.CanBeSecuredForUpdate), canBeSecured && column.ValidForUpdate);
    }

    private static AttributeRequiredLevel Level(RequiredLevel level) => level switch
    {
        RequiredLevel.SystemRequired => AttributeRequiredLevel.SystemRequired,
        RequiredLevel.Required => AttributeRequiredLevel.ApplicationRequired,
        RequiredLevel.Recommended => AttributeRequiredLevel.Recommended,
        _ => AttributeRequiredLevel.None,
    };

    private static bool CanBeSecured(Column column) =>
        column.IsSecured
        || (column.IsCustom && !column.IsPrimaryId && !column.IsPrimaryName && !column.IsLookup && ColumnStorage.IsStored(column));
}
