using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Every table's navigation properties, derived once from the relationships.</summary>
public sealed class NavigationMap
{
    private readonly Dictionary<string, TableNavigation> tables;

    public NavigationMap(MetadataCatalog catalog)
    {
        tables = catalog.Tables.ToDictionary(table => table.LogicalName, table => Describe(catalog, table), StringComparer.Ordinal);
    }

    public TableNavigation Of(Table table) => tables[table.LogicalName];

    private static TableNavigation Describe(MetadataCatalog catalog, Table table)
    {
        // A row cannot have two properties of one name; columns come first, then lookups, then collections.
        var taken = table.Columns.Values.Where(column => !column.IsLookup)
            .Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
        var single = new Dictionary<string, SingleNavigation>(StringComparer.Ordinal);
        foreach (var navigation in table.Columns.Values.Where(column => column.IsLookup).SelectMany(column => Lookups(catalog, table, column)))
        {
            if (taken.Add(navigation.Name))
                single.Add(navigation.Name, navigation);
        }

        var collections = new Dictionary<string, CollectionNavigation>(StringComparer.Ordinal);
        foreach (var navigation in OneToMany(catalog, table).Concat(ManyToMany(catalog, table)))
        {
            if (taken.Add(navigation.Name))
                collections.Add(navigation.Name, navigation);
        }

        return new TableNavigation(single, collections);
    }

    private static List<SingleNavigation> Lookups(MetadataCatalog catalog, Table table, Column column)
    {
        if (column.Type == ColumnType.Owner)
            return [new SingleNavigation(column.LogicalName, column, null)];

        var relationships = table.ManyToOne.Where(one => one.ReferencingColumn == column.LogicalName).ToList();
        var shared = relationships.GroupBy(one => one.ReferencingNavigation, StringComparer.Ordinal).Any(group => group.Count() > 1);
        var named = relationships.Select(one => new SingleNavigation(
            shared ? $"{one.ReferencingNavigation}_{one.ReferencedTable}" : one.ReferencingNavigation, column, one.ReferencedTable));
        var missing = column.Targets.Except(relationships.Select(one => one.ReferencedTable)).ToList();
        var baseName = column.IsCustom ? column.SchemaName : column.LogicalName;
        var implied = missing.Select(target => new SingleNavigation(
            column.Targets.Count > 1 ? $"{baseName}_{target}" : baseName, column, target));
        return named.Concat(implied).Where(navigation => catalog.TryGetTable(navigation.Target!, out _)).ToList();
    }

    private static IEnumerable<CollectionNavigation> OneToMany(MetadataCatalog catalog, Table table) =>
        table.OneToMany
            .Where(one => one.ReferencedNavigation.Length > 0 && catalog.TryGetTable(one.ReferencingTable, out _))
            .Select(one => new CollectionNavigation(one.ReferencedNavigation, one.ReferencingTable, one, null));

    private static IEnumerable<CollectionNavigation> ManyToMany(MetadataCatalog catalog, Table table) =>
        table.ManyToMany
            .SelectMany(many => Sides(many, table))
            .Where(navigation => navigation.Name.Length > 0 && catalog.TryGetTable(navigation.Target, out _));

    private static IEnumerable<CollectionNavigation> Sides(ManyToManyRelationship many, Table table)
    {
        if (many.FirstTable == table.LogicalName)
            yield return new CollectionNavigation(many.FirstNavigation, many.SecondTable, null, many);
        if (many.SecondTable == table.LogicalName)
            yield return new CollectionNavigation(many.SecondNavigation, many.FirstTable, null, many);
    }
}
