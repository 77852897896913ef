using System.Diagnostics.CodeAnalysis;
using LocalDataverse.Faults;

namespace LocalDataverse.Metadata;

/// <summary>Every table that the organisation knows: the standard ones and those of the solution. Built once, then read by all.</summary>
public sealed class MetadataCatalog
{
    private readonly Dictionary<string, Table> tables;
    private readonly Dictionary<string, Table> byEntitySet;
    private readonly Dictionary<string, OneToManyRelationship> oneToMany;
    private readonly Dictionary<string, ManyToManyRelationship> manyToMany;

    public MetadataCatalog(IReadOnlyList<Table> tables, IReadOnlyDictionary<string, Choice> globalChoices)
    {
        Tables = tables;
        GlobalChoices = globalChoices;
        this.tables = tables.ToDictionary(table => table.LogicalName, StringComparer.Ordinal);
        byEntitySet = tables.ToDictionary(table => table.EntitySetName, StringComparer.Ordinal);
        oneToMany = tables.SelectMany(table => table.ManyToOne).ToDictionary(one => one.SchemaName, StringComparer.OrdinalIgnoreCase);
        manyToMany = tables.SelectMany(table => table.ManyToMany).DistinctBy(many => many.SchemaName)
            .ToDictionary(many => many.SchemaName, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Table> Tables { get; }
    public IReadOnlyDictionary<string, Choice> GlobalChoices { get; }
    public IReadOnlyCollection<OneToManyRelationship> OneToManyRelationships => oneToMany.Values;
    public IReadOnlyCollection<ManyToManyRelationship> ManyToManyRelationships => manyToMany.Values;

    /// <exception cref="System.ServiceModel.FaultException">QueryBuilderNoEntity: there is no such table.</exception>
    public Table Table(string logicalName) =>
        tables.TryGetValue(logicalName, out var table) ? table : throw Fault.Of(ErrorCode.QueryBuilderNoEntity, logicalName);

    /// <exception cref="System.ServiceModel.FaultException">QueryBuilderNoAttribute: the table has no such column.</exception>
    public Column Column(Table table, string logicalName) =>
        table.TryGetColumn(logicalName, out var column)
            ? column
            : throw Fault.Of(ErrorCode.QueryBuilderNoAttribute, table.LogicalName, logicalName);

    public bool TryGetTable(string logicalName, [NotNullWhen(true)] out Table? table) => tables.TryGetValue(logicalName, out table);

    public bool TryGetEntitySet(string entitySetName, [NotNullWhen(true)] out Table? table) => byEntitySet.TryGetValue(entitySetName, out table);

    public bool TryGetOneToMany(string schemaName, [NotNullWhen(true)] out OneToManyRelationship? relationship) =>
        oneToMany.TryGetValue(schemaName, out relationship);

    public bool TryGetManyToMany(string schemaName, [NotNullWhen(true)] out ManyToManyRelationship? relationship) =>
        manyToMany.TryGetValue(schemaName, out relationship);
}
