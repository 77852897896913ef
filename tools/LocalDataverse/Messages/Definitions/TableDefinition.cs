using System.Collections.Concurrent;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>A table as the SDK describes it; each part is made once, when it is first asked for.</summary>
public sealed class TableDefinition
{
    private readonly Table table;
    private readonly Lazy<AttributeMetadata[]> columns;
    private readonly Lazy<EntityKeyMetadata[]> keys;
    private readonly Lazy<SecurityPrivilegeMetadata[]> privileges;
    private readonly Lazy<OneToManyRelationshipMetadata[]> oneToMany;
    private readonly Lazy<OneToManyRelationshipMetadata[]> manyToOne;
    private readonly Lazy<ManyToManyRelationshipMetadata[]> manyToMany;
    private readonly ConcurrentDictionary<EntityFilters, EntityMetadata> definitions = new();

    internal TableDefinition(Table table)
    {
        this.table = table;
        columns = new(() => [.. table.Columns.Values.Select((column, index) => ColumnDefinition.Of(table, column, index + 1))]);
        keys = new(() => [.. table.Keys.Select(key => KeyDefinition.Of(table, key))]);
        privileges = new(() => [.. PrivilegeDefinition.Of(table)]);
        oneToMany = new(() => [.. table.OneToMany.Select(RelationshipDefinition.Of)]);
        manyToOne = new(() => [.. table.ManyToOne.Select(RelationshipDefinition.Of)]);
        manyToMany = new(() => [.. table.ManyToMany.Select(RelationshipDefinition.Of)]);
    }

    public IReadOnlyList<AttributeMetadata> Columns => columns.Value;
    public IReadOnlyList<EntityKeyMetadata> Keys => keys.Value;

    internal static Guid IdOf(Table table) => MetadataId.Of("table", table.LogicalName);

    /// <summary>The table itself and its keys, with the parts that <paramref name="filters"/> asks for.</summary>
    public EntityMetadata With(EntityFilters filters) => definitions.GetOrAdd(filters | EntityFilters.Entity, Make);

    private EntityMetadata Make(EntityFilters filters)
    {
        var definition = Describe().With(nameof(EntityMetadata.Keys), keys.Value);
        if (filters.HasFlag(EntityFilters.Attributes)) definition.With(nameof(definition.Attributes), columns.Value);
        if (filters.HasFlag(EntityFilters.Privileges)) definition.With(nameof(definition.Privileges), privileges.Value);
        if (!filters.HasFlag(EntityFilters.Relationships)) return definition;
        return definition
            .With(nameof(definition.OneToManyRelationships), oneToMany.Value)
            .With(nameof(definition.ManyToOneRelationships), manyToOne.Value)
            .With(nameof(definition.ManyToManyRelationships), manyToMany.Value);
    }

    private EntityMetadata Describe() => new EntityMetadata
    {
        MetadataId = IdOf(table),
        LogicalName = table.LogicalName,
        SchemaName = table.SchemaName,
        EntitySetName = table.EntitySetName,
        LogicalCollectionName = table.EntitySetName,
        DisplayName = UserLabel.Of(table.DisplayName),
        DisplayCollectionName = UserLabel.Of(table.DisplayCollectionName),
        Description = UserLabel.Of(table.Description),
        OwnershipType = OwnershipOf(table),
        IsActivity = table.IsActivity,
        IsBPFEntity = table.IsBusinessProcessFlow,
        IsAuditEnabled = new BooleanManagedProperty(table.IsAuditEnabled),
        HasActivities = IsReferencedBy("activitypointer"),
        HasNotes = IsReferencedBy("annotation"),
    }
        .With(nameof(EntityMetadata.ObjectTypeCode), table.ObjectTypeCode)
        .With(nameof(EntityMetadata.PrimaryIdAttribute), table.PrimaryId)
        .With(nameof(EntityMetadata.PrimaryNameAttribute), table.PrimaryName)
        .With(nameof(EntityMetadata.IsCustomEntity), table.IsCustom)
        .With(nameof(EntityMetadata.IsIntersect), table.IsIntersect)
        .With(nameof(EntityMetadata.IsValidForAdvancedFind), !table.IsIntersect)
        .With(nameof(EntityMetadata.IsStateModelAware), table.Columns.ContainsKey("statecode"))
        .With(nameof(EntityMetadata.IsOptimisticConcurrencyEnabled), table.Columns.ContainsKey("versionnumber"))
        .With(nameof(EntityMetadata.IsManaged), false);

    private bool IsReferencedBy(string other) => table.OneToMany.Any(one => one.ReferencingTable == other);

    private static OwnershipTypes OwnershipOf(Table table) => table.Ownership switch
    {
        Ownership.UserOwned => OwnershipTypes.UserOwned,
        Ownership.BusinessOwned => OwnershipTypes.BusinessOwned,
        Ownership.OrganizationOwned => OwnershipTypes.OrganizationOwned,
        _ => OwnershipTypes.None,
    };
}
