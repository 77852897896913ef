using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>An alternate key as the SDK describes it. Its index is there as soon as the table is.</summary>
internal static class KeyDefinition
{
    public static EntityKeyMetadata Of(Table table, AlternateKey key) => new EntityKeyMetadata
    {
        MetadataId = MetadataId.Of("table", table.LogicalName, "key", key.LogicalName),
        LogicalName = key.LogicalName,
        SchemaName = key.SchemaName,
        DisplayName = UserLabel.Of(key.DisplayName),
        KeyAttributes = [.. key.Columns],
    }
        .With(nameof(EntityKeyMetadata.EntityLogicalName), table.LogicalName)
        .With(nameof(EntityKeyMetadata.EntityKeyIndexStatus), EntityKeyIndexStatus.Active)
        .With(nameof(EntityKeyMetadata.IsManaged), false);
}
