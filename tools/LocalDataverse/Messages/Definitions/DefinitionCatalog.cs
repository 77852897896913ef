using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>
/// The catalogue in the SDK's metadata classes. Definitions are shared by all who ask: whoever is handed one reads it only.
/// </summary>
public sealed class DefinitionCatalog(Func<MetadataCatalog> catalog)
{
    private readonly ConcurrentDictionary<string, TableDefinition> tables = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<Guid, string>> tableNames =
        new(() => catalog().Tables.ToDictionary(TableDefinition.IdOf, table => table.LogicalName));
    private readonly Lazy<Dictionary<string, OptionSetMetadata>> choices =
        new(() => catalog().GlobalChoices.Values.ToDictionary(choice => choice.Name, choice => ChoiceDefinition.Of(choice), StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<string> stamp = new(() => StampOf(catalog()));

    public IEnumerable<TableDefinition> Tables => catalog().Tables.Select(table => Table(table.LogicalName));
    public IReadOnlyCollection<OptionSetMetadata> Choices => choices.Value.Values;

    /// <summary>The same as long as no table, column or option differs.</summary>
    public string Stamp => stamp.Value;

    /// <exception cref="System.ServiceModel.FaultException">MetadataNotFound: there is no such table.</exception>
    public TableDefinition Table(string logicalName) =>
        catalog().TryGetTable(logicalName, out var table)
            ? tables.GetOrAdd(logicalName, _ => new TableDefinition(table))
            : throw Fault.Of(ErrorCode.MetadataNotFound, $"an entity with name {logicalName}");

    /// <param name="logicalName">Goes before the id, which is then not looked at.</param>
    public TableDefinition Table(string? logicalName, Guid metadataId) =>
        Table(logicalName
            ?? tableNames.Value.GetValueOrDefault(metadataId)
            ?? throw Fault.Of(ErrorCode.MetadataNotFound, $"an entity with id {metadataId}"));

    /// <exception cref="System.ServiceModel.FaultException">MetadataNotFound: there is no such global choice.</exception>
    public OptionSetMetadata Choice(string? name, Guid metadataId) =>
        (name is null ? Choices.FirstOrDefault(choice => choice.MetadataId == metadataId) : choices.Value.GetValueOrDefault(name))
        ?? throw Fault.Of(ErrorCode.MetadataNotFound, name is null ? $"an option set with id {metadataId}" : $"an option set with name {name}");

    /// <exception cref="System.ServiceModel.FaultException">MetadataNotFound: there is no such relationship.</exception>
    public RelationshipMetadataBase Relationship(string? name, Guid metadataId)
    {
        name ??= catalog().OneToManyRelationships.Select(one => one.SchemaName)
            .Concat(catalog().ManyToManyRelationships.Select(many => many.SchemaName))
            .FirstOrDefault(schemaName => RelationshipDefinition.IdOf(schemaName) == metadataId);
        if (name is not null && catalog().TryGetOneToMany(name, out var oneToMany)) return RelationshipDefinition.Of(oneToMany);
        if (name is not null && catalog().TryGetManyToMany(name, out var manyToMany)) return RelationshipDefinition.Of(manyToMany);
        throw Fault.Of(ErrorCode.MetadataNotFound, name is null ? $"a relationship with id {metadataId}" : $"a relationship with name {name}");
    }

    private static string StampOf(MetadataCatalog catalog)
    {
        var text = new StringBuilder();
        foreach (var table in catalog.Tables)
        {
            text.AppendLine(table.LogicalName);
            foreach (var column in table.Columns.Values) text.AppendLine(column.ToString()).AppendJoin(',', column.Choice?.Options ?? []).AppendLine();
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
